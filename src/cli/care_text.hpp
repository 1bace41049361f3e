// Care in words, for a terminal. No line is longer than `width` letters (at least 40) unless a single word is.
#pragma once

#include <string>

#include "catalogue/care.hpp"

namespace limber {

/// The topics, one a line.
std::string care_list_text(const Care& care, int width);
/// The sections of a topic, each statement with the numbers of its sources: "Never on bare skin. [1]".
std::string care_topic_text(const CareTopic& topic, int width);
/// One section of it without numbers.
std::string care_section_text(const CareTopic::Section& section, int width);
/// What the numbers mean.
std::string care_sources_text(const CareTopic& topic, int width);
/// Running text.
std::string care_paragraph(std::string_view text, int width);

}  // namespace limber
