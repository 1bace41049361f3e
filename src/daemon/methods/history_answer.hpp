// The answer of history_query, as text that grows row by row. It runs on the worker: nothing here knows the daemon.
#pragma once

#include <optional>
#include <string>

#include "journal/list_walk.hpp"
#include "os/local_zone.hpp"
#include "rpc/json.hpp"

namespace limber {

struct HistoryRequest {
  Date first, last;  ///< the days, both included, by their recorded dates
  RowRange breaks;   ///< of the breaks: the same days, or a time
  bool spans = false;
  bool stretches = false;
  std::optional<PageEnd> after = std::nullopt;  ///< none: the first page
  std::size_t most = 0;                         ///< rows on this page
  Duration stood_up_after{};                    ///< for the usual sit
  Json others;                                  ///< what the answer says besides, whatever the history holds
  Json open;                                    ///< what goes on now, for who asks for spans
};

struct HistoryAnswer {
  std::string text;             ///< JSON, one object
  std::size_t passed_over = 0;  ///< rows that mean nothing
};

Json span_json(const SpanRow& row, const LocalZone& zone);

/// Throws JournalError.
HistoryAnswer history_answer(History& history, const HistoryRequest& request, const LocalZone& zone);

}  // namespace limber
