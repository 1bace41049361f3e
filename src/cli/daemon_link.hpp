// The way from a command to the daemon.
#pragma once

#include "client/client.hpp"
#include "words/json_reader.hpp"

namespace limber {

/// Connects to the daemon of this person. Throws NotRunning, or CommandError for a runtime directory that is not to
/// be trusted.
Client connect_to_daemon();

/// The one answer to one question: what most commands are. Throws as Client does.
Json ask_daemon(std::string_view method, const Json& params = Json::object());

/// What to do about a daemon that does not know all that this program asks of it.
std::string of_another_version();
/// Throws CommandError unless `status` speaks the protocol of this program.
void require_same_protocol(const Json& status);

}  // namespace limber
