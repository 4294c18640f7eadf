# What `cmake --install` puts where, and the Debian package (`cmake --build build --target package`).
include(GNUInstallDirs)

install(TARGETS indexer searcher RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES LICENSE README.md CHANGELOG.md searcher/JSON.md indexer/REPORT.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Manuals and completions are printed by the programs themselves, so that they tell what these accept.
set(documentation_dir ${PROJECT_BINARY_DIR}/documentation)
function(dragoman_documentation output program)  # then the options that make it print
  add_custom_command(
    OUTPUT ${documentation_dir}/${output}
    # The options of whoever builds are no defaults.
    COMMAND ${CMAKE_COMMAND} -E env XDG_CONFIG_HOME=${documentation_dir}
            $<TARGET_FILE:${program}> ${ARGN} > ${documentation_dir}/${output}
    DEPENDS ${program}
    VERBATIM)
  set_property(GLOBAL APPEND PROPERTY dragoman_documentation ${documentation_dir}/${output})
endfunction()

if(NOT CMAKE_CROSSCOMPILING)
  file(MAKE_DIRECTORY ${documentation_dir})
  foreach(program indexer searcher)
    dragoman_documentation(${program}.1 ${program} --manual)
    dragoman_documentation(${program}.bash ${program} --completion bash)
    dragoman_documentation(_${program} ${program} --completion zsh)
    dragoman_documentation(${program}.fish ${program} --completion fish)
    install(FILES ${documentation_dir}/${program}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${documentation_dir}/${program}.bash RENAME ${program}
            DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES ${documentation_dir}/_${program}
            DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
    install(FILES ${documentation_dir}/${program}.fish
            DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  endforeach()
  get_property(documentation GLOBAL PROPERTY dragoman_documentation)
  add_custom_target(documentation ALL DEPENDS ${documentation})
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dragoman)
set(CPACK_PACKAGE_CONTACT "Dragoman <dragoman@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
