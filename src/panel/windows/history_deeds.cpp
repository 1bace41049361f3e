// What the page of the past writes and deletes.
#include <nlohmann/json.hpp>

#include "panel/model/history_export.hpp"
#include "panel/windows/history_files.hpp"
#include "panel/windows/history_page.hpp"
#include "rpc/wall_text.hpp"

namespace limber {

void HistoryPage::save_copy() { tell(save_copy_of(*this, facts_.damaged_copy)); }

void HistoryPage::export_history() {
  const auto wish = ask_export(*this, today_);
  if (!wish) return;
  tell("Being saved…");
  exporting_ = std::make_unique<HistoryExport>(
      desk_.daemon, desk_.loop,
      HistoryExport::Wish{wish->file, wish->format, date_text(facts_.first.value_or(today_)), date_text(today_)},
      [this](const std::string& sentence) { tell(sentence); });
}

void HistoryPage::delete_history() {
  const auto wish = ask_delete(*this, period_, facts_.first.value_or(today_), today_);
  if (!wish) return;
  tell({});
  const std::weak_ptr<bool> alive = alive_;
  desk_.daemon.call(
      "history_delete", {{"from", date_text(wish->first)}, {"to", date_text(wish->last)}},
      [this, alive](const Json& answer) {
        if (!alive.lock()) return;
        tell(deleted_words(answer));
        ask();
      },
      [this, alive](const RpcError& error) {
        if (alive.lock()) tell(std::string("Nothing was deleted. ") + error.what());
      });
}

}  // namespace limber
