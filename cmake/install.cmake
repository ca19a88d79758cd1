# SPDX-License-Identifier: Apache-2.0
# The program, the data that a linguist can copy and edit, and the graph part as a CMake package for other programs.
include(CMakePackageConfigHelpers)

install(TARGETS actant RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/actant FILES_MATCHING PATTERN "*.jsonl" PATTERN "*.jsonld" PATTERN "*.ttl" PATTERN "style.json")
install(FILES README.md CHANGELOG.md LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(actant_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/actant)
install(TARGETS actant_model actant_names actant_graph actant_export actant_rapidjson EXPORT actant
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY names graph export DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/actant FILES_MATCHING PATTERN "*.hpp")
install(EXPORT actant NAMESPACE actant:: FILE actantTargets.cmake DESTINATION ${actant_package_dir})
configure_package_config_file(cmake/actantConfig.cmake.in ${CMAKE_BINARY_DIR}/actantConfig.cmake
                              INSTALL_DESTINATION ${actant_package_dir})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/actantConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/actantConfig.cmake ${CMAKE_BINARY_DIR}/actantConfigVersion.cmake
        DESTINATION ${actant_package_dir})
