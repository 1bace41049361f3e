// limber-calendar: reads calendar files and writes when the person has something on. A program of its own, so that the
// daemon neither carries the library nor falls with it. What it writes: README.md.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/policy.hpp"
#include "core/version.hpp"
#include "ics/busy_reader.hpp"

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uintmax_t largest_file = 64 * 1024 * 1024;

struct Options {
  std::vector<std::string> files;
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::string own_address;
  bool titles = false;
};

void write(const Json& line) { std::cout << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n'; }

/// Written last, and not endlessly many: the times are what counts.
std::vector<std::string> problems;
void add_problem(std::string problem) {
  constexpr std::size_t most = 20;
  if (problems.size() < most) problems.push_back(std::move(problem));
}

/// The calendar files that `path` is or holds.
std::vector<fs::path> files_of(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator it(path, fs::directory_options::skip_permission_denied, error), end;
       !error && it != end; it.increment(error)) {
    if (it.depth() >= limber::calendar_folder_depth) it.disable_recursion_pending();
    if (it->path().extension() == ".ics") files.push_back(it->path());
  }
  if (error) add_problem(path.string() + ": " + error.message());
  std::ranges::sort(files);
  return files;
}

std::optional<std::string> content_of(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (!error && size > largest_file) error = std::make_error_code(std::errc::file_too_large);
  std::ifstream in;
  if (!error) in.open(file, std::ios::binary);
  if (!error && !in) error = std::make_error_code(std::errc::permission_denied);
  if (error) {
    add_problem(file.string() + ": " + error.message());
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

limber::WallTime wall(std::int64_t seconds) { return limber::WallTime{std::chrono::seconds{seconds}}; }
std::int64_t seconds(limber::WallTime at) {
  return std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count();
}

void run(const Options& options) {
  // The library says there what is said better in the output.
  [[maybe_unused]] const std::FILE* nowhere = std::freopen("/dev/null", "w", stderr);
  std::vector<limber::CalendarEvent> events;
  for (const std::string& path : options.files)
    for (const fs::path& file : files_of(path))
      if (const auto text = content_of(file)) {
        auto read =
            limber::read_calendar(*text, file.string(), {wall(options.from), wall(options.to)}, options.own_address);
        std::ranges::for_each(read.problems, add_problem);
        std::ranges::move(read.events, std::back_inserter(events));
      }
  std::ranges::sort(events, {}, &limber::CalendarEvent::from);
  if (options.titles)
    for (const auto& event : events)
      write({{"from", seconds(event.from)}, {"to", seconds(event.to)}, {"title", event.title}});
  else
    for (const auto& time : limber::joined(events)) write({{"from", seconds(time.from)}, {"to", seconds(time.to)}});
  for (const std::string& problem : problems) write({{"problem", problem}});
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Writes when the calendars of a person say that they have something on. limberd and limber start it."};
  Options options;
  app.name("limber-calendar");
  app.add_option("files", options.files, "Calendar files (.ics), or folders of them")->type_name("FILE")->required();
  app.add_option("--from", options.from, "Only what ends after this time, in seconds since 1970")
      ->type_name("SECONDS")
      ->required();
  app.add_option("--to", options.to, "Only what begins before this time")->type_name("SECONDS")->required();
  app.add_option("--own", options.own_address, "The person's address: what they have declined is left out")
      ->type_name("ADDRESS");
  app.add_flag("--titles", options.titles, "Each event for itself, with its title");
  app.set_version_flag("--version", std::string("limber-calendar ") + std::string(limber::version));
  try {
    app.parse(argc, argv);
    run(options);
    return 0;
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  } catch (const std::exception& error) {
    write({{"problem", error.what()}});
    return 1;
  }
}
