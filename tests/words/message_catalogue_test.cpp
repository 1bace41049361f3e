#include "words/message_catalogue.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

const std::filesystem::path sample = std::filesystem::path(LIMBER_TEST_LOCALES) / "sample/LC_MESSAGES/limber.mo";

std::string bytes_of_sample() {
  std::ifstream file(sample, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(MessageCatalogue, FindsEveryKindOfText) {
  const auto catalogue = MessageCatalogue::read(sample);
  ASSERT_TRUE(catalogue);
  EXPECT_EQ(catalogue->find("Breaks wait until you sit."), "Pauzy čekají, až se posadíte.");
  EXPECT_EQ(catalogue->find("button\4Off"), "Vypnout");
  EXPECT_EQ(catalogue->find("Off"), std::nullopt);
  EXPECT_EQ(catalogue->find("{n} stretch in {time}", 1), "{n} protažení za {time}");
  EXPECT_EQ(catalogue->find("{n} stretch in {time}", 5), "za {time}: {n} protažení");
  EXPECT_EQ(catalogue->find("Off", 1), std::nullopt);
}

TEST(MessageCatalogue, AFileThatIsNoneOrIsCutIsNotRead) {
  const TempDir folder;
  const auto file = folder.path() / "limber.mo";
  EXPECT_FALSE(MessageCatalogue::read(file)) << "none";
  const std::string whole = bytes_of_sample();
  ASSERT_GT(whole.size(), 100U);
  for (std::size_t size = 0; size < whole.size() - 1; size += 7) {
    std::ofstream(file, std::ios::binary) << whole.substr(0, size);
    EXPECT_FALSE(MessageCatalogue::read(file)) << size;
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {  // whatever stands there: nothing outside of it is read
    std::string broken = whole;
    broken[at] = static_cast<char>(~broken[at]);
    std::ofstream(file, std::ios::binary) << broken;
    if (const auto read = MessageCatalogue::read(file)) read->find("{n} stretch in {time}", 3);
  }
}

TEST(MessageCatalogue, ThePluralFormsOfLanguages) {
  const auto form = [](const char* expression, unsigned long n) { return plural_form(expression, n).value_or(99); };
  EXPECT_EQ(form("(n != 1)", 1), 0U);
  EXPECT_EQ(form("(n != 1)", 0), 1U);
  EXPECT_EQ(form("n>1", 1), 0U);
  EXPECT_EQ(form("0", 7), 0U);
  constexpr const char* russian = "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2";
  EXPECT_EQ(form(russian, 21), 0U);
  EXPECT_EQ(form(russian, 11), 2U);
  EXPECT_EQ(form(russian, 24), 1U);
  EXPECT_EQ(form(russian, 14), 2U);
  constexpr const char* arabic = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5";
  EXPECT_EQ(form(arabic, 103), 3U);
  EXPECT_EQ(form(arabic, 100), 5U);
  EXPECT_EQ(form("!n", 0), 1U);
  EXPECT_EQ(form("(n + 2) * 3 - 1", 1), 8U);
  for (const char* wrong : {"", "n ==", "n % 0", "m", "(n", "n 1", "1 ? 2", "n / (n - n)"})
    EXPECT_EQ(form(wrong, 3), 99U);
  EXPECT_EQ(plural_form(std::string(100000, '('), 1), std::nullopt);
  EXPECT_EQ(plural_form(std::string(100000, '!') + "n", 1), std::nullopt);
}

}  // namespace
}  // namespace limber
