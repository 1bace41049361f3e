# Run at install time: what names the installed programs by their whole path, written for the prefix that they go to.
# SOURCE_DIR, BINARY_DIR, BINDIR and DATADIR are set by CMakeLists.txt; CMAKE_INSTALL_PREFIX is that of --prefix.
get_filename_component(prefix "${CMAKE_INSTALL_PREFIX}" ABSOLUTE)
get_filename_component(LIMBER_BINDIR "${BINDIR}" ABSOLUTE BASE_DIR "${prefix}")
get_filename_component(data "${DATADIR}" ABSOLUTE BASE_DIR "${prefix}")
# data/systemd/user is read in every prefix: of the system, of /usr/local and of ~/.local.
foreach(one systemd/user/limber.service
            dbus-1/services/org.limberbreaks.Limber.service dbus-1/services/org.limberbreaks.Limber.Daemon.service
            applications/org.limberbreaks.Limber.desktop applications/limberd.desktop)
  get_filename_component(name "${one}" NAME)
  get_filename_component(folder "${one}" DIRECTORY)
  set(template "${SOURCE_DIR}/installer/${name}.in")
  if(name MATCHES "desktop$")
    set(template "${BINARY_DIR}/po/${name}.in")  # with its translations
  endif()
  configure_file("${template}" "${BINARY_DIR}/installed/${name}" @ONLY)
  file(INSTALL "${BINARY_DIR}/installed/${name}" DESTINATION "${data}/${folder}")
endforeach()
