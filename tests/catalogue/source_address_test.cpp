#include "catalogue/care_source.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(SourceAddress, IsAnAddressOrADoi) {
  for (const char* where : {"nhs.uk/conditions/back-pain", "hse.gov.uk/MSD/dse/faqs.htm", "cornell.edu",
                            "doi 10.7326/M16-2367", "doi 10.1002/ajim.20472; sjweh.fi/article/712"})
    EXPECT_TRUE(is_source_address(where)) << where;
}

TEST(SourceAddress, IsNothingThatCannotBeLookedUp) {
  for (const char* where : {"", "address not kept", "Cal/OSHA", "abstract or summary read", "ccohs.ca, sitting_basic",
                            "doi", "doi 10.7326", "cochranelibrary.com; summary read", "end.", ".org"})
    EXPECT_FALSE(is_source_address(where)) << where;
}

}  // namespace
}  // namespace limber
