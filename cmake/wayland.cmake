# Code for Wayland protocols, made by wayland-scanner of the descriptions that the distribution's packages bring.
find_program(WAYLAND_SCANNER wayland-scanner REQUIRED)
pkg_get_variable(WAYLAND_PROTOCOLS wayland-protocols pkgdatadir)
if(NOT WAYLAND_PROTOCOLS)
  message(FATAL_ERROR "wayland-protocols is missing")
endif()
find_path(PLASMA_WAYLAND_PROTOCOLS idle.xml PATH_SUFFIXES plasma-wayland-protocols share/plasma-wayland-protocols REQUIRED)

# limber_wayland(NAME XML...): the library NAME, with one header STEM-client-protocol.h for each description STEM.xml.
function(limber_wayland name)
  set(made)
  foreach(xml ${ARGN})
    cmake_path(GET xml STEM stem)
    set(header ${CMAKE_CURRENT_BINARY_DIR}/wayland/${stem}-client-protocol.h)
    set(code ${CMAKE_CURRENT_BINARY_DIR}/wayland/${stem}-protocol.c)
    add_custom_command(OUTPUT ${header} ${code} DEPENDS ${xml} VERBATIM
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/wayland
      COMMAND ${WAYLAND_SCANNER} client-header ${xml} ${header}
      COMMAND ${WAYLAND_SCANNER} private-code ${xml} ${code})
    list(APPEND made ${header} ${code})
  endforeach()
  add_library(${name} STATIC ${made})
  target_include_directories(${name} SYSTEM INTERFACE ${CMAKE_CURRENT_BINARY_DIR}/wayland)
  target_link_libraries(${name} PUBLIC PkgConfig::WAYLAND)
endfunction()
