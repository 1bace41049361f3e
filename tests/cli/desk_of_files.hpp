// A person's directories for a test, and commands run in them as main() runs them.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <sstream>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "support/temp_dir.hpp"

namespace limber {

class CommandTest : public testing::Test {
 protected:
  CommandTest() {
    set("XDG_CONFIG_HOME", dir_ / "config");
    set("XDG_CONFIG_DIRS", dir_ / "etc");
    set("XDG_DATA_HOME", dir_ / "data");
    set("XDG_RUNTIME_DIR", dir_ / "run");
    set("LIMBER_RESOURCES", LIMBER_SOURCE_DIR "/resources");
    set("TZ", "UTC");
  }

  /// What a command comes to.
  ExitCode limber(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    Console console{out, err, Style{}};
    const ExitCode code = run_command_line(arguments, console);
    out_ = out.str();
    err_ = err.str();
    return code;
  }

  /// The same, for a command that goes on until nobody reads any more: whoever reads goes after so many lines.
  ExitCode limber_until(int lines, const std::vector<std::string>& arguments) {
    class Reader : public std::stringbuf {
     public:
      explicit Reader(int most) : left_(most) {}

     protected:
      int sync() override { return --left_ > 0 ? 0 : -1; }

     private:
      int left_;
    };
    Reader reader(lines);
    std::ostream out(&reader);
    std::ostringstream err;
    Console console{out, err, Style{}};
    const ExitCode code = run_command_line(arguments, console);
    out_ = reader.str();
    err_ = err.str();
    return code;
  }

  std::filesystem::path settings_file() const { return dir_ / "config/limber/limber.toml"; }
  std::filesystem::path runtime_dir() const { return dir_ / "run/limber"; }
  void write_settings(std::string_view text) const {
    std::filesystem::create_directories(settings_file().parent_path());
    write_file(settings_file(), text);
  }

  TempDir dir_;
  std::string out_;
  std::string err_;

 private:
  static void set(const char* name, const std::filesystem::path& value) { ::setenv(name, value.c_str(), 1); }
};

}  // namespace limber
