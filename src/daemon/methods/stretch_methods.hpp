// The methods of the protocol about single stretches: whose turn it is, and what the person thinks of them.
#pragma once

#include <functional>

#include "daemon/methods/method_registry.hpp"

namespace limber {

class EngineDriver;
struct Catalogue;
class JournalWriter;

struct StretchMethodsContext {
  EngineDriver& engine_driver;
  const Catalogue& catalogue;
  JournalWriter& journal_writer;
  std::function<void()> stretches_changed;   ///< which of them suit
  std::function<void()> suggestion_changed;  ///< the next break, or the one that is asked for, has another stretch
  StatusSource status;
};

void add_stretch_methods(MethodRegistry& registry, StretchMethodsContext context);

}  // namespace limber
