# Third-party libraries, built from the same pinned sources natively and for wasm so that verdicts cannot drift.
# None of our warning flags reach them.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

if(EMSCRIPTEN)
  # Nothing here throws or asks for a type at run time, and a page pays for every byte.
  add_compile_options(-fno-exceptions $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
  add_link_options(-fno-exceptions -fno-rtti)  # chooses the matching variants of Emscripten's own libraries
endif()

# What is built says nothing of where it was built.
add_compile_options(-ffile-prefix-map=${DIALPROOF_SOURCES}=third_party)

# Their warnings are not ours to mend, and GCC 12 takes Abseil's constant expressions for none under -fsanitize=undefined.
set(DIALPROOF_THIRD_PARTY_OPTIONS -w -fno-sanitize=undefined)

set(BUILD_TESTING OFF)
set(BUILD_SHARED_LIBS OFF)

# Adds a library's own CMake project. A function, so that its options stay in here.
function(dialproof_add_project name)
  list(JOIN DIALPROOF_THIRD_PARTY_OPTIONS " " options)
  string(APPEND CMAKE_C_FLAGS " ${options}")
  string(APPEND CMAKE_CXX_FLAGS " ${options}")
  add_subdirectory(${${name}} third_party/${name} EXCLUDE_FROM_ALL SYSTEM)
endfunction()

# ---- Abseil ----------------------------------------------------------------------------------------------------------

dialproof_source(abseil abseil)
set(ABSL_PROPAGATE_CXX_STD ON)
set(ABSL_ENABLE_INSTALL ON)  # RE2 exports its targets, which Abseil must then do as well
dialproof_add_project(abseil)

# ---- Protocol Buffers, lite runtime ----------------------------------------------------------------------------------

dialproof_source(protobuf protobuf)
set(protobuf_SOURCE_DIR ${protobuf})
include(${protobuf}/cmake/libprotobuf-lite.cmake)  # names the files; its own target needs more of their project
set_target_properties(libprotobuf-lite PROPERTIES EXCLUDE_FROM_ALL ON)
add_library(dialproof_protobuf_lite STATIC EXCLUDE_FROM_ALL ${libprotobuf_lite_files})
target_include_directories(dialproof_protobuf_lite SYSTEM PUBLIC ${protobuf}/src)
target_compile_options(dialproof_protobuf_lite PRIVATE ${DIALPROOF_THIRD_PARTY_OPTIONS})
if(NOT EMSCRIPTEN)
  find_package(Threads REQUIRED)
  target_compile_definitions(dialproof_protobuf_lite PRIVATE HAVE_PTHREAD)
  target_link_libraries(dialproof_protobuf_lite PUBLIC Threads::Threads)
endif()

find_program(PROTOC protoc REQUIRED NO_CMAKE_FIND_ROOT_PATH)
execute_process(COMMAND ${PROTOC} --version OUTPUT_VARIABLE protoc_version OUTPUT_STRIP_TRAILING_WHITESPACE)
if(protobuf_VERSION AND NOT protoc_version STREQUAL "libprotoc ${protobuf_VERSION}")
  message(FATAL_ERROR "${PROTOC} is ${protoc_version}; its output fits protobuf ${protobuf_VERSION} only. "
                      "Install that version, or set PROTOC to its path.")
endif()

# ---- ICU: character properties only ----------------------------------------------------------------------------------

dialproof_source(icu icu)
set(icu_common ${icu}/source/common)
add_library(dialproof_icu STATIC EXCLUDE_FROM_ALL
            ${icu_common}/cmemory.cpp ${icu_common}/uchar.cpp ${icu_common}/ucptrie.cpp ${icu_common}/utf_impl.cpp
            ${icu_common}/utrie2.cpp)
target_include_directories(dialproof_icu SYSTEM PUBLIC ${icu_common})
target_compile_definitions(dialproof_icu PRIVATE U_COMMON_IMPLEMENTATION PUBLIC U_STATIC_IMPLEMENTATION)
target_compile_options(dialproof_icu PRIVATE ${DIALPROOF_THIRD_PARTY_OPTIONS})

# ---- libphonenumber --------------------------------------------------------------------------------------------------
# With the pinned metadata in place of its own, and without the matcher for running text, which needs all of ICU. It
# takes its regular expressions and its matcher of national numbers from elsewhere: core/number adds ours.

dialproof_source(libphonenumber libphonenumber)
set(libphonenumber_cpp ${libphonenumber}/cpp/src)
set(libphonenumber_generated ${PROJECT_BINARY_DIR}/third_party/libphonenumber)
file(MAKE_DIRECTORY ${libphonenumber_generated}/phonenumbers)
set(libphonenumber_protos)
foreach(proto phonemetadata phonenumber)
  add_custom_command(
    OUTPUT ${libphonenumber_generated}/phonenumbers/${proto}.pb.cc
           ${libphonenumber_generated}/phonenumbers/${proto}.pb.h
    COMMAND ${PROTOC} --proto_path=${libphonenumber}/resources
            --cpp_out=lite:${libphonenumber_generated}/phonenumbers ${libphonenumber}/resources/${proto}.proto
    DEPENDS ${libphonenumber}/resources/${proto}.proto
    COMMENT "protoc ${proto}.proto"
    VERBATIM)
  list(APPEND libphonenumber_protos ${libphonenumber_generated}/phonenumbers/${proto}.pb.cc)
endforeach()
add_library(dialproof_libphonenumber_messages STATIC EXCLUDE_FROM_ALL ${libphonenumber_protos})
target_include_directories(dialproof_libphonenumber_messages SYSTEM PUBLIC ${libphonenumber_generated})
target_compile_options(dialproof_libphonenumber_messages PRIVATE ${DIALPROOF_THIRD_PARTY_OPTIONS})
target_link_libraries(dialproof_libphonenumber_messages PUBLIC dialproof_protobuf_lite)

# For a page in its short form: what numbers of each type look like, the plan tells its matcher.
set(libphonenumber_metadata ${libphonenumber_generated}/metadata.cc)
add_custom_command(
  OUTPUT ${libphonenumber_metadata}
  COMMAND metadata_source ${phone_metadata} ${libphonenumber_metadata} $<$<BOOL:${EMSCRIPTEN}>:types-of-the-plan>
  DEPENDS metadata_source ${phone_metadata}
  COMMENT "Metadata of ${phone_metadata_name}"
  COMMAND_EXPAND_LISTS
  VERBATIM)

set(libphonenumber_sources
    asyoutypeformatter.cc base/strings/string_piece.cc default_logger.cc logger.cc phonenumber.cc phonenumberutil.cc
    regexp_cache.cc stringutil.cc unicodestring.cc utf/rune.c utf/unicodetext.cc utf/unilib.cc)
list(TRANSFORM libphonenumber_sources PREPEND ${libphonenumber_cpp}/phonenumbers/)
add_library(dialproof_libphonenumber STATIC EXCLUDE_FROM_ALL ${libphonenumber_sources}
            ${libphonenumber_metadata})
add_library(libphonenumber::libphonenumber ALIAS dialproof_libphonenumber)
target_include_directories(dialproof_libphonenumber SYSTEM PUBLIC ${libphonenumber_cpp})
target_compile_definitions(dialproof_libphonenumber PUBLIC I18N_PHONENUMBERS_USE_RE2 I18N_PHONENUMBERS_USE_STDMUTEX)
target_compile_options(dialproof_libphonenumber PRIVATE ${DIALPROOF_THIRD_PARTY_OPTIONS})
target_link_libraries(dialproof_libphonenumber PUBLIC absl::node_hash_set absl::strings absl::synchronization
                                                      dialproof_icu dialproof_libphonenumber_messages)

# ---- For tests only: GoogleTest, and as oracles RapidJSON for JSON and RE2 for regular expressions -----------------------

if(NOT EMSCRIPTEN)
  dialproof_source(re2 re2)
  set(RE2_BUILD_TESTING OFF)
  dialproof_add_project(re2)

  dialproof_source(rapidjson rapidjson)
  add_library(dialproof_rapidjson INTERFACE)
  target_include_directories(dialproof_rapidjson SYSTEM INTERFACE ${rapidjson}/include)

  dialproof_source(googletest googletest)
  set(INSTALL_GTEST OFF)
  dialproof_add_project(googletest)
endif()
