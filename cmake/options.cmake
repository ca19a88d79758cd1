# SPDX-License-Identifier: Apache-2.0
# Switches of the build and what they do to every target.
include(GNUInstallDirs)

option(ACTANT_WERROR "Treat warnings as errors" ${PROJECT_IS_TOP_LEVEL})
option(ACTANT_TESTS "Build the tests" ${PROJECT_IS_TOP_LEVEL})
option(ACTANT_BENCH "Build the programs of bench/" ${PROJECT_IS_TOP_LEVEL})
option(ACTANT_FUZZ "Link the fuzzers with libFuzzer (clang) instead of the replay main" OFF)
set(ACTANT_SANITIZE "" CACHE STRING "Sanitizers for all targets, as -fsanitize= takes them (address,undefined or thread)")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

if(ACTANT_SANITIZE)
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${ACTANT_SANITIZE}> $<$<COMPILE_LANGUAGE:CXX>:-fno-omit-frame-pointer>
                      $<$<COMPILE_LANGUAGE:CXX>:-fno-sanitize-recover=all>)
  add_link_options(-fsanitize=${ACTANT_SANITIZE})
  # RapidJSON 1.1 adds an offset to a null pointer when its stack is first used (rapidjson/internal/stack.h).
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fno-sanitize=pointer-overflow>)
endif()
if(ACTANT_FUZZ)
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fsanitize=fuzzer-no-link>)
endif()
