# The metadata of all numbering plans: google-libphonenumber carries libphonenumber's, of today. The plans of our own
# automaton and libphonenumber's C++ are made from it, so that all three say the same.
#
# The tools run while building. When cross-compiling for WebAssembly they are compiled so as well and run by Node.

dialproof_source(google-libphonenumber google_libphonenumber)
set(phone_metadata ${google_libphonenumber}/dist/libphonenumber.js)
set(phone_metadata_name "google-libphonenumber ${google_libphonenumber_VERSION}")

# dialproof_build_tool(<name> SOURCES …)
function(dialproof_build_tool name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES")
  list(TRANSFORM arg_SOURCES PREPEND ${PROJECT_SOURCE_DIR}/)
  add_executable(${name} EXCLUDE_FROM_ALL ${arg_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tools ${PROJECT_SOURCE_DIR}/core
                                             ${PROJECT_SOURCE_DIR}/core/include)
  target_compile_options(${name} PRIVATE ${DIALPROOF_OPTIONS})
  target_compile_features(${name} PRIVATE cxx_std_20)
  if(EMSCRIPTEN)
    set_target_properties(${name} PROPERTIES SUFFIX .cjs)  # a script, where package.json makes .js a module
    target_link_options(${name} PRIVATE -sNODERAWFS -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB)
  endif()
endfunction()

set(metadata_sources tools/metadata/literal.cc tools/metadata/metadata.cc)
dialproof_build_tool(metadata_source
  SOURCES ${metadata_sources} tools/metadata/metadata_source.cc tools/metadata/protobuf.cc
          tools/metadata/type_patterns.cc)
dialproof_build_tool(metadata_changes
  SOURCES ${metadata_sources} tools/metadata/metadata_changes.cc tools/metadata/protobuf.cc)

set(plan_compiler_sources
    ${metadata_sources}
    tools/plan_compiler/build.cc tools/plan_compiler/lazy_dfa.cc tools/plan_compiler/pattern_compiler.cc
    tools/plan_compiler/plan_writer.cc tools/plan_compiler/prefix_watch.cc tools/plan_compiler/territory.cc)
dialproof_build_tool(plan_compiler
  SOURCES ${plan_compiler_sources} tools/plan_compiler/plan_compiler.cc
          core/plan/digit_pattern.cc core/plan/plan_reader.cc)
