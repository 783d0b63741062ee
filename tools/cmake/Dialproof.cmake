# How our own targets are made.

set(DIALPROOF_OPTIONS -ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
                       -Woverloaded-virtual -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  list(APPEND DIALPROOF_OPTIONS -Wno-restrict)  # wrong about "text" + std::string: GCC bug 105651
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  list(APPEND DIALPROOF_OPTIONS -Wno-maybe-uninitialized)  # wrong with sanitizers, as GCC's manual says of it
endif()
if(EMSCRIPTEN)
  # SIMD, which every module needs, is newer than bulk memory. There is one thread, and no end of the program.
  list(APPEND DIALPROOF_OPTIONS -flto -mbulk-memory -fno-threadsafe-statics -fno-c++-static-destructors)
endif()

# dialproof_library(<name> [FAST] SOURCES … [PUBLIC target…] [PRIVATE target…])
# A library dialproof_<name>, alias dialproof::<name>: one for each folder of core/. What is FAST is compiled for speed
# in WebAssembly too, where the rest is compiled for size.
function(dialproof_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "FAST" "" "SOURCES;PUBLIC;PRIVATE")
  add_library(dialproof_${name} STATIC ${arg_SOURCES})
  add_library(dialproof::${name} ALIAS dialproof_${name})
  target_include_directories(dialproof_${name} PUBLIC ${PROJECT_SOURCE_DIR}/core/include ${PROJECT_SOURCE_DIR}/core)
  target_compile_options(dialproof_${name} PRIVATE ${DIALPROOF_OPTIONS})
  if(EMSCRIPTEN AND arg_FAST)
    # libc++'s own instances of its templates are compiled for size: a string's push_back() would be ten calls.
    target_compile_options(dialproof_${name} PRIVATE -O2 "-D_LIBCPP_EXTERN_TEMPLATE(...)=")
  endif()
  target_link_libraries(dialproof_${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# dialproof_test(<name> SOURCES … LINKS target…)
# A GoogleTest program whose tests ctest knows one by one; with sanitizers, which take long to start, as a whole.
function(dialproof_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  add_executable(${name}_test ${arg_SOURCES})
  target_compile_options(${name}_test PRIVATE ${DIALPROOF_OPTIONS})
  target_compile_definitions(${name}_test PRIVATE DIALPROOF_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name}_test PRIVATE ${arg_LINKS} GTest::gmock GTest::gtest_main)
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    add_test(NAME ${name} COMMAND ${name}_test)
  else()
    gtest_discover_tests(${name}_test DISCOVERY_TIMEOUT 60)
  endif()
endfunction()

if(NOT EMSCRIPTEN)
  include(GoogleTest)
endif()

# dialproof_compile_schemas(<kind> <folder> <variable> [DEPENDS file…])
# Sets the variable to a C++ source with the folder's schemas, compiled (tools/schema_compiler).
function(dialproof_compile_schemas kind folder variable)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "" "DEPENDS")
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${kind}.cc)
  add_custom_command(
    OUTPUT ${output}
    COMMAND schema_compiler ${kind} ${output} ${folder}
    DEPENDS schema_compiler ${arg_DEPENDS}
    COMMENT "Compiling the ${kind}"
    VERBATIM)
  set(${variable} ${output} PARENT_SCOPE)
endfunction()
