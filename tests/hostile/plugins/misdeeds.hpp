// What a bad plugin may try, each under the name of a format.
#pragma once

#include <verslag/exporter.hpp>

namespace misdeeds {

struct Request {
    const verslag::ExportRequest& request;
    verslag::OutputSink& sink;
    std::string path;  // an option: a place that is none of its business
};

struct Misdeed {
    std::string_view name;
    void (*act)(Request);
};

// Both end without a name.
extern const Misdeed against_the_machine[];
extern const Misdeed against_the_contract[];

// Makes one whole file.
void deliver(verslag::OutputSink&, std::string_view text);

}  // namespace misdeeds
