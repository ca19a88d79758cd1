# SPDX-License-Identifier: Apache-2.0
# One target per box of docs/architecture.md, with exactly the libraries that the box may use.
# Headers are named from the root of the tree: #include "graph/model.hpp".
set(actant_include $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/actant>)

function(actant_box name folder)
  cmake_parse_arguments(BOX "" "" "LINK;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  if(name STREQUAL "graph")
    list(FILTER sources EXCLUDE REGEX "/graph/model\\.cpp$")
  endif()
  add_library(actant_${name} STATIC ${sources})
  actant_compile_options(actant_${name})
  target_include_directories(actant_${name} PUBLIC ${actant_include})
  target_link_libraries(actant_${name} PUBLIC ${BOX_LINK} PRIVATE ${BOX_PRIVATE})
endfunction()

function(actant_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # False alarm of g++ 12 on "literal" + std::string (GCC bug 105651).
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
  if(ACTANT_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()

add_library(actant_model STATIC graph/model.cpp)
actant_compile_options(actant_model)
target_include_directories(actant_model PUBLIC ${actant_include})
add_library(actant_rapidjson INTERFACE)
target_include_directories(actant_rapidjson SYSTEM INTERFACE $<BUILD_INTERFACE:${RAPIDJSON_INCLUDE_DIRS}>)

actant_box(names names LINK actant_model PRIVATE ICU::uc ICU::i18n)
actant_box(graph graph LINK actant_model PRIVATE actant_names ICU::uc ICU::i18n Boost::boost fmt::fmt)
actant_box(export export LINK actant_graph PRIVATE actant_rapidjson PkgConfig::GRAPHVIZ CURL::libcurl fmt::fmt)
actant_box(text src/text LINK actant_model PRIVATE ICU::uc)
actant_box(read src/read LINK actant_text PRIVATE ICU::uc LibXml2::LibXml2 actant_rapidjson fmt::fmt ${CLD2_LIBRARY})
actant_box(lang src/lang LINK actant_text PRIVATE actant_names ICU::uc actant_rapidjson fmt::fmt PkgConfig::HUNSPELL)
include(cmake/embed.cmake)
actant_box(analyse src/analyse LINK actant_lang PRIVATE ICU::uc fmt::fmt)
actant_box(extract src/extract LINK actant_analyse PRIVATE actant_names ICU::uc fmt::fmt)

file(GLOB cli_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp)
add_executable(actant ${cli_sources})
actant_compile_options(actant)
target_link_libraries(actant PRIVATE actant_read actant_extract actant_export Boost::program_options fmt::fmt
                                     actant_names actant_rapidjson Threads::Threads ICU::uc)
