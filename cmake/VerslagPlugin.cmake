# verslag_add_plugin(NAME SOURCE...)
# A loadable export plugin of which only the entry point is visible: two plugins that were built alike
# must not share inline statics, and a missing symbol must show when it is linked, not when it is used.
function(verslag_add_plugin name)
  add_library(${name} MODULE ${ARGN})
  target_link_libraries(${name} PRIVATE Verslag::sdk)
  set_target_properties(${name} PROPERTIES
    PREFIX "" SUFFIX ".so"
    C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_link_options(${name} PRIVATE LINKER:-z,now LINKER:-z,relro LINKER:--exclude-libs,ALL LINKER:--gc-sections)
  if(NOT VERSLAG_SANITIZE) # the sanitisers' own symbols come from the program
    target_link_options(${name} PRIVATE LINKER:-z,defs)
  endif()
  if(VERSLAG_PLUGIN_OUTPUT_DIR)
    set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${VERSLAG_PLUGIN_OUTPUT_DIR})
  endif()
endfunction()
