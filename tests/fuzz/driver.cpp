// For compilers without libFuzzer: runs a target on the files of a corpus, then on mutations of them. Usage:
//   NAME_fuzz SECONDS DIRECTORY...
// The mutations are the same each time, so that what fails once fails again under a debugger.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;
constexpr std::size_t longest_input = 8192;

std::vector<Input> read_corpus(const std::filesystem::path& directory) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<Input> corpus;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return corpus;
}

class Mutator {
 public:
  explicit Mutator(std::vector<Input> corpus) : corpus_(std::move(corpus)) {}

  Input next() {
    Input input = corpus_[below(corpus_.size())];
    for (std::size_t changes = 1 + below(8); changes > 0; --changes) change(input);
    if (input.size() > longest_input) input.resize(longest_input);
    return input;
  }

 private:
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }
  Input::iterator place(Input& input) { return input.begin() + static_cast<std::ptrdiff_t>(below(input.size() + 1)); }
  std::uint8_t byte() { return static_cast<std::uint8_t>(below(256)); }

  void change(Input& input) {
    switch (below(6)) {
      case 0: input.insert(place(input), byte()); break;
      case 1: input.insert(place(input), 1 + below(70), "[{\"\\\n:,}]-0"[below(11)]); break;
      case 2: remove_part(input); break;
      case 3:
        if (!input.empty()) input[below(input.size())] = byte();
        break;
      case 4:
        if (!input.empty()) input[below(input.size())] ^= static_cast<std::uint8_t>(1U << below(8));
        break;
      default: insert_part(input, corpus_[below(corpus_.size())]);
    }
  }

  void remove_part(Input& input) {
    const auto from = place(input);
    input.erase(from, from + static_cast<std::ptrdiff_t>(below(static_cast<std::size_t>(input.end() - from) + 1)));
  }

  void insert_part(Input& input, const Input& other) {
    const auto from = below(other.size() + 1);
    const auto length = below(other.size() - from + 1);
    const Input part(other.begin() + static_cast<std::ptrdiff_t>(from),
                     other.begin() + static_cast<std::ptrdiff_t>(from + length));
    input.insert(place(input), part.begin(), part.end());
  }

  std::vector<Input> corpus_;
  std::mt19937 random_{20260302};  // NOLINT(bugprone-random-generator-seed): the same each time, see above
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: " << argv[0] << " SECONDS DIRECTORY...\n";
    return 2;
  }
  std::vector<Input> corpus;
  for (int i = 2; i < argc; ++i)
    for (auto& input : read_corpus(argv[i])) corpus.push_back(std::move(input));
  if (corpus.empty()) {
    std::cerr << argv[0] << ": there is nothing in the corpus to begin with\n";
    return 2;
  }
  for (const Input& input : corpus) LLVMFuzzerTestOneInput(input.data(), input.size());
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[1]));
  Mutator mutator(std::move(corpus));
  std::size_t runs = 0;
  for (; std::chrono::steady_clock::now() < end; ++runs) {
    const Input input = mutator.next();
    LLVMFuzzerTestOneInput(input.data(), input.size());
  }
  std::cout << runs << " mutations\n";
  return 0;
}
