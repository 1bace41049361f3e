#include "panel/link/history_export.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "words/tr.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

bool write_whole(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// Readable to those to whom other new files of this person are.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

constexpr int rows_of_a_page = 5000;  ///< the most that the daemon gives

/// `why`: a sentence.
std::string not_saved(const std::string& why) { return tr("Nothing was saved.") + " " + why; }

}  // namespace

fs::path export_path(const fs::path& chosen, std::string_view ending) {
  fs::path file = chosen;
  const auto its = file.extension();
  if (its == ".csv" || its == ".json") return file.replace_extension(ending);
  file += ending;
  return file;
}

ExportFile::ExportFile(fs::path file) : file_(std::move(file)) {
  std::error_code error;
  target_ = fs::is_symlink(file_, error) ? fs::weakly_canonical(file_, error) : file_;
  draft_ = target_.string() + ".XXXXXX";
  out_ = Fd(::mkostemp(draft_.data(), O_CLOEXEC));
  whole_ = out_.get() >= 0 && ::fchmod(out_.get(), usual_mode()) == 0;
}

ExportFile::~ExportFile() {
  if (out_.get() >= 0) ::unlink(draft_.c_str());
}

void ExportFile::append(std::string_view piece) { whole_ = whole_ && write_whole(out_.get(), piece); }

std::string ExportFile::keep() {
  whole_ = whole_ && ::fsync(out_.get()) == 0 && ::rename(draft_.c_str(), target_.c_str()) == 0;
  if (!whole_) return tr("{file} could not be written. Another folder may do.", "file"_a = file_.string());
  out_ = Fd{};
  return {};
}

HistoryExport::HistoryExport(Connection& daemon, EventLoop& loop, Wish request,
                             std::function<void(const std::string& sentence)> done)
    : daemon_(daemon), loop_(loop), wish_(std::move(request)), done_(std::move(done)), file_(wish_.file) {
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
  file_.append(page.value("text", ""));
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
    problem_ = file_.keep();
    tell_ = Fd{};  // the other end can be read now
  });
}

}  // namespace limber
