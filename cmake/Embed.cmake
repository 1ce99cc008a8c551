# verslag_embed(TARGET NAME FILE)
# Puts a file's bytes into a target, as `extern const char NAME[], NAME_end[];` (C linkage). The assembler
# reads the file itself, so its size costs no compile time.
function(verslag_embed target name file)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embed_${name}.cpp)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
__asm__(".section .rodata\n.global @name@\n.global @name@_end\n"
        "@name@:\n.incbin \"@file@\"\n@name@_end:\n.byte 0\n.previous\n");
]])
  set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${source})
endfunction()
