// history_query, history_export and history_delete: the recorded days and breaks. The first two are carried out on the
// daemon's worker; they throw RpcError for bad parameters, and the work throws it, as `unavailable`, while there is no
// history. The third throws it where nothing can be deleted now.
#pragma once

#include "daemon/methods/method_registry.hpp"

namespace limber {

class EngineDriver;
class JournalWriter;
class LocalZone;
class SettingsService;
class WorkerThread;

struct HistoryMethodsContext {
  EngineDriver& engine_driver;
  JournalWriter& journal_writer;
  const SettingsService& settings;
  WorkerThread& worker;
  const LocalZone& zone;
};

void add_history_methods(MethodRegistry& registry, HistoryMethodsContext context);

}  // namespace limber
