# What every target of the house shares: the language, the warnings, the sanitizers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

add_compile_options(-Wall -Wextra -Wconversion)
add_compile_options(-fpch-preprocess)  # so that a compiler cache can tell what a precompiled header holds
if(CMAKE_BUILD_TYPE STREQUAL Release)
  add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)  # the same program wherever it is built
endif()
if(LIMBER_WERROR)
  add_compile_options(-Werror)
endif()
if(LIMBER_SANITIZE)
  # Null, alignment and the type of an object are left to the address sanitizer and the processor: their checks double
  # the compiler's work, and the last opens a pipe, which a test without descriptors to spare cannot have.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,alignment,vptr -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# All the same, so that they can share precompiled headers; some libraries ask for it.
add_compile_definitions(_REENTRANT)

# limber_headers(NAME [USES a b ...] PCH <x> ...): headers of others that many files read and that take the compiler long,
# precompiled once for all targets that say HEADERS NAME. Their flags must be the same.
function(limber_headers name)
  cmake_parse_arguments(HEADERS "" "" "USES;PCH" ${ARGN})
  set(nothing ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  file(CONFIGURE OUTPUT ${nothing} CONTENT "")
  add_library(limber_${name} OBJECT ${nothing})
  target_link_libraries(limber_${name} PRIVATE ${HEADERS_USES})
  target_precompile_headers(limber_${name} PRIVATE ${HEADERS_PCH})
endfunction()

# limber_folder(NAME [SEPARATE] USES a b ... [HEADERS h] [PCH <x> ...] [PARTS c ...]): the folder src/NAME as the static
# library limber_NAME. Its sources are all the .cpp files beside its CMakeLists.txt, but main.cpp, and those in the folders
# PARTS. USES is the whole list of what it may know; HEADERS, of limber_headers, or PCH of its own: headers of others that
# nearly every file here reads. SEPARATE: its files are never compiled several at once, as installer/setup.sh has it, since their unnamed
# namespaces have names in common.
function(limber_folder name)
  cmake_parse_arguments(FOLDER "SEPARATE" "HEADERS" "USES;PCH;PARTS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  foreach(part ${FOLDER_PARTS})
    file(GLOB more CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${part}/*.cpp)
    list(APPEND sources ${more})
  endforeach()
  list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)
  if(sources)
    add_library(limber_${name} STATIC ${sources})
    target_include_directories(limber_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(limber_${name} PUBLIC ${FOLDER_USES})
    if(FOLDER_SEPARATE)
      set_target_properties(limber_${name} PROPERTIES UNITY_BUILD OFF)
    endif()
    if(FOLDER_HEADERS)
      target_precompile_headers(limber_${name} REUSE_FROM limber_${FOLDER_HEADERS})
    elseif(FOLDER_PCH)
      target_precompile_headers(limber_${name} PRIVATE ${FOLDER_PCH})
    endif()
  else()
    add_library(limber_${name} INTERFACE)
    target_include_directories(limber_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(limber_${name} INTERFACE ${FOLDER_USES})
  endif()
endfunction()

# limber_tests(NAME [SEPARATE] [DESK] [WX] USES a b ...): the tests of one folder, one program, each case known to ctest.
# WX: with the flags of wxWidgets. DESK: they talk to real servers, terminals or compositors, and may be late on a busy machine: installer/test tries what fails
# of them once more, and names it.
function(limber_tests name)
  cmake_parse_arguments(TESTS "SEPARATE;DESK;WX" "" "USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${name}_tests ${sources})
  target_include_directories(${name}_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${name}_tests PRIVATE LIMBER_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name}_tests PRIVATE limber_${name} ${TESTS_USES} GTest::gtest_main GTest::gmock)
  if(TESTS_WX)
    target_precompile_headers(${name}_tests PRIVATE <gtest/gtest.h> <gmock/gmock.h> <wx/wx.h>)
  else()
    target_precompile_headers(${name}_tests REUSE_FROM limber_test_headers)
  endif()
  if(TESTS_SEPARATE)
    set_target_properties(${name}_tests PROPERTIES UNITY_BUILD OFF)
  endif()
  set(label unit)
  if(TESTS_DESK)
    set(label desk)
  endif()
  gtest_discover_tests(${name}_tests TEST_PREFIX ${name}. DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 120 LABELS ${label})
endfunction()
