// What a person says about their body, and what a stretch says about it. A person ticks one of a few coarse words
// (`condition_words`); each covers the finer conditions that the cautions of stretches name, and the strictest counts.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/stretch.hpp"
#include "catalogue/tr_noop.hpp"
#include "core/policy.hpp"

namespace limber {

/// One of `condition_words`, and how a person calls it.
struct CoarseCondition {
  std::string_view word;
  std::string_view label;
};
inline constexpr std::array<CoarseCondition, condition_words.size()> coarse_conditions{{
    {"pregnancy", tr_noop("pregnancy")},
    {"eyes", tr_noop("glaucoma or eye surgery")},
    {"blood-pressure", tr_noop("high blood pressure")},
    {"osteoporosis", tr_noop("brittle bones or a past fracture")},
    {"disc", tr_noop("a slipped disc or spinal surgery")},
    {"surgery", tr_noop("recent surgery or a hernia")},
    {"neck", tr_noop("neck trouble")},
    {"shoulder", tr_noop("shoulder trouble")},
    {"wrist", tr_noop("wrist or hand trouble")},
    {"knee", tr_noop("knee trouble")},
    {"dizziness", tr_noop("dizzy spells")},
    {"back", tr_noop("a sore back just now")},
    {"ankle", tr_noop("ankle trouble")},
    {"hamstring", tr_noop("a strained hamstring")},
    {"reflux", tr_noop("reflux")},
}};

/// That the coarse word `said` stands for the one of `conditions` called `finer`, too.
struct Covering {
  std::string_view said;
  std::string_view finer;
};
inline constexpr std::array coverings{
    Covering{"pregnancy", "pregnancy"},
    Covering{"pregnancy", "late-pregnancy"},
    Covering{"eyes", "eyes"},
    Covering{"blood-pressure", "blood-pressure"},
    Covering{"blood-pressure", "stroke"},
    Covering{"osteoporosis", "osteoporosis"},
    Covering{"osteoporosis", "fracture"},
    Covering{"disc", "disc"},
    Covering{"disc", "disc-flare"},
    Covering{"disc", "spinal-surgery"},
    Covering{"disc", "back-injury"},
    Covering{"disc", "spondylolisthesis"},
    Covering{"disc", "stenosis"},
    Covering{"surgery", "abdominal-surgery"},
    Covering{"surgery", "hernia"},
    Covering{"surgery", "spinal-surgery"},
    Covering{"neck", "neck"},
    Covering{"neck", "neck-injury"},
    Covering{"shoulder", "shoulder"},
    Covering{"shoulder", "shoulder-injury"},
    Covering{"wrist", "wrist"},
    Covering{"wrist", "wrist-injury"},
    Covering{"wrist", "carpal-tunnel"},
    Covering{"knee", "knee"},
    Covering{"knee", "knee-injury"},
    Covering{"knee", "knee-replacement"},
    Covering{"dizziness", "dizziness"},
    Covering{"back", "back"},
    Covering{"ankle", "ankle"},
    Covering{"hamstring", "hamstring"},
    Covering{"reflux", "reflux"},
};

/// Null for a word that is none of them.
const CoarseCondition* coarse_condition(std::string_view word);

/// The cautions of a stretch that concern a person with these conditions, hidden and adapted alike, in its order.
/// An unknown word has no effect: the settings refuse it.
std::vector<const Stretch::Caution*> cautions_for(const Stretch& stretch, const std::vector<std::string>& said);

/// The first of the words because of which the stretch is left out; null: none does.
const CoarseCondition* hiding_condition(const Stretch& stretch, const std::vector<std::string>& said);

/// How a person with these conditions does it instead, each text once. Empty: unchanged.
std::vector<std::string> adaptations(const Stretch& stretch, const std::vector<std::string>& said);

}  // namespace limber
