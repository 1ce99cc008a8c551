#include "compact.hpp"

#include <dlfcn.h>
#include <qpdf/qpdf-c.h>
#include <memory>
#include <stdexcept>

namespace verslag::pdf {
namespace {

// libqpdf brings a dozen libraries with it (TLS among them), which take as long to link as a short document takes to
// make: it is loaded when somebody asks for a compact file.
class Library {
public:
    Library() : handle_(dlopen(VERSLAG_QPDF, RTLD_NOW | RTLD_LOCAL))
    {
        if (handle_) return;
        const char* why = dlerror();
        throw std::runtime_error(std::string("a compact file needs libqpdf, which cannot be loaded (") +
                                 (why ? why : "the linker gives no reason") +
                                 "); install the package libqpdf29 (apt-get install libqpdf29), or leave compact off");
    }
    template <class Function>
    Function* find(const char* name) const
    {
        if (auto* found = dlsym(handle_, name)) return reinterpret_cast<Function*>(found);
        throw std::runtime_error("this " VERSLAG_QPDF " has no function " + std::string(name) + "; leave compact off");
    }

private:
    void* handle_;  // until the worker ends
};

struct Functions {
    Library library;
    decltype(qpdf_init)* init = library.find<decltype(qpdf_init)>("qpdf_init");
    decltype(qpdf_cleanup)* cleanup = library.find<decltype(qpdf_cleanup)>("qpdf_cleanup");
    decltype(qpdf_silence_errors)* silence_errors = library.find<decltype(qpdf_silence_errors)>("qpdf_silence_errors");
    decltype(qpdf_set_suppress_warnings)* suppress_warnings =
        library.find<decltype(qpdf_set_suppress_warnings)>("qpdf_set_suppress_warnings");
    decltype(qpdf_read_memory)* read_memory = library.find<decltype(qpdf_read_memory)>("qpdf_read_memory");
    decltype(qpdf_init_write_memory)* init_write_memory =
        library.find<decltype(qpdf_init_write_memory)>("qpdf_init_write_memory");
    decltype(qpdf_set_object_stream_mode)* object_stream_mode =
        library.find<decltype(qpdf_set_object_stream_mode)>("qpdf_set_object_stream_mode");
    decltype(qpdf_set_newline_before_endstream)* newline_before_endstream =
        library.find<decltype(qpdf_set_newline_before_endstream)>("qpdf_set_newline_before_endstream");
    decltype(qpdf_set_deterministic_ID)* deterministic_id =
        library.find<decltype(qpdf_set_deterministic_ID)>("qpdf_set_deterministic_ID");
    decltype(qpdf_write)* write = library.find<decltype(qpdf_write)>("qpdf_write");
    decltype(qpdf_get_buffer)* buffer = library.find<decltype(qpdf_get_buffer)>("qpdf_get_buffer");
    decltype(qpdf_get_buffer_length)* buffer_length = library.find<decltype(qpdf_get_buffer_length)>("qpdf_get_buffer_length");
    decltype(qpdf_has_error)* has_error = library.find<decltype(qpdf_has_error)>("qpdf_has_error");
    decltype(qpdf_get_error)* error = library.find<decltype(qpdf_get_error)>("qpdf_get_error");
    decltype(qpdf_get_error_message_detail)* error_words =
        library.find<decltype(qpdf_get_error_message_detail)>("qpdf_get_error_message_detail");
};

}  // namespace

std::string compacted(const std::string& pdf)
{
    static const Functions q;
    struct Cleanup {
        void operator()(_qpdf_data* d) const
        {
            qpdf_data data = d;
            q.cleanup(&data);
        }
    };
    const std::unique_ptr<_qpdf_data, Cleanup> data{q.init()};
    auto* d = data.get();
    q.silence_errors(d);
    q.suppress_warnings(d, QPDF_TRUE);
    const auto check = [&](QPDF_ERROR_CODE code) {
        if (!(code & QPDF_ERRORS)) return;
        const char* why = q.has_error(d) ? q.error_words(d, q.error(d)) : nullptr;
        throw std::runtime_error(std::string("libqpdf cannot make the file compact: ") + (why ? why : "it gives no reason"));
    };
    check(q.read_memory(d, "verslag", pdf.data(), pdf.size(), nullptr));
    check(q.init_write_memory(d));
    q.object_stream_mode(d, qpdf_o_generate);
    q.newline_before_endstream(d, QPDF_TRUE);  // PDF/A asks for it
    q.deterministic_id(d, QPDF_TRUE);
    check(q.write(d));
    return {reinterpret_cast<const char*>(q.buffer(d)), q.buffer_length(d)};
}

}  // namespace verslag::pdf
