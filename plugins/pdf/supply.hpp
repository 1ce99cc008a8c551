// Where fonts, patterns and profiles come from: the host, or a test.
#pragma once

#include <verslag/resource.hpp>

#include <functional>

namespace verslag::pdf {

// As OutputSink::resource: throws std::runtime_error with a sentence when there is none.
using Supply = std::function<HostResource(std::string_view kind, std::string_view name)>;

}  // namespace verslag::pdf
