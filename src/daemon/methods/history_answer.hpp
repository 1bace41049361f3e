// The answer of history_query, built as text row by row. It runs on the worker thread and uses no part of the daemon.
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
  Json others;                                  ///< further fields of the answer, which do not depend on the history
  Json open;                                    ///< the span under way, for requests with `spans`
};

struct HistoryAnswer {
  std::string text;             ///< JSON, one object
  std::size_t passed_over = 0;  ///< rows that could not be interpreted
};

Json span_json(const SpanRow& row, const LocalZone& zone);

/// Throws JournalError.
HistoryAnswer history_answer(History& history, const HistoryRequest& request, const LocalZone& zone);

}  // namespace limber
