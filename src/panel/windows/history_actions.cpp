// What the page of the past writes and deletes.
#include <nlohmann/json.hpp>

#include "panel/model/history_export.hpp"
#include "panel/windows/history_files.hpp"
#include "panel/windows/history_page.hpp"
#include "rpc/wall_text.hpp"
#include "words/tr.hpp"

namespace limber {

void HistoryPage::save_copy() { tell(save_copy_of(*this, facts_.damaged_copy)); }

void HistoryPage::export_history() {
  const auto request = ask_export(*this, today_);
  if (!request) return;
  tell(tr("Being saved…"));
  exporting_ = std::make_unique<HistoryExport>(
      context_.daemon, context_.loop,
      HistoryExport::Wish{request->file, request->format, date_text(facts_.first.value_or(today_)), date_text(today_)},
      [this](const std::string& sentence) { tell(sentence); });
}

void HistoryPage::delete_history() {
  const auto request = ask_delete(*this, period_, facts_.first.value_or(today_), today_);
  if (!request) return;
  tell({});
  const std::weak_ptr<bool> alive = alive_;
  context_.daemon.call(
      "history_delete", {{"from", date_text(request->first)}, {"to", date_text(request->last)}},
      [this, alive](const Json& answer) {
        if (!alive.lock()) return;
        tell(deleted_words(answer));
        ask();
      },
      [this, alive](const RpcError& error) {
        if (alive.lock()) tell(tr("Nothing was deleted.") + " " + error.what());
      });
}

}  // namespace limber
