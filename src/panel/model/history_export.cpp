#include "panel/model/history_export.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int rows_of_a_page = 5000;  ///< the most that the daemon gives

/// `why`: a sentence.
std::string not_saved(const std::string& why) { return tr("Nothing was saved.") + " " + why; }

}  // namespace

HistoryExport::HistoryExport(Connection& daemon, EventLoop& loop, Wish request,
                             std::function<void(const std::string& sentence)> done)
    : daemon_(daemon),
      loop_(loop),
      wish_(std::move(request)),
      done_(std::move(done)),
      file_(std::make_unique<ExportFile>(wish_.file)) {
  ask(nullptr);
}

HistoryExport::~HistoryExport() {
  watch_.reset();
  if (thread_.joinable()) thread_.join();
}

void HistoryExport::ask(const Json& after) {
  Json params{{"from", wish_.from}, {"to", wish_.to}, {"format", wish_.format}, {"limit", rows_of_a_page}};
  if (!after.is_null()) params["after"] = after;
  const std::weak_ptr<bool> alive = alive_;
  daemon_.call(
      "history_export", params,
      [this, alive](const Json& page) {
        if (alive.lock()) take(page);
      },
      [this, alive](const RpcError& error) {
        if (alive.lock()) done_(not_saved(error.what()));
      });
}

void HistoryExport::take(const Json& page) {
  file_->append(page.value("text", ""));
  const auto next = page.find("next");
  next == page.end() || next->is_null() ? keep() : ask(*next);
}

void HistoryExport::keep() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return done_(not_saved(tr("Too many files are open.")));
  reported_ = Fd(ends[0]);
  tell_ = Fd(ends[1]);
  watch_ = loop_.when_readable(reported_.get(), [this] {
    watch_.reset();
    thread_.join();
    done_(problem_.empty() ? tr("Saved as {file}.", "file"_a = wish_.file.string()) : problem_);
  });
  thread_ = std::thread([this] {
    problem_ = file_->keep();
    tell_ = Fd{};  // the other end can be read now
  });
}

}  // namespace limber
