// The parts of an Office document, and the two files that can hold them (Open Packaging Conventions, ECMA-376 part 2): a ZIP
// package, and one flat XML file. Each part is handed on as it is made; none is held.
#pragma once

#include "common/zip.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::common {

// The relationships of one part: what it refers to by "rId1", "rId2", …
class Relationships {
public:
    // `type` is the last step of the relationship's type: "image". Returns the id; the same target has one id.
    std::string to(std::string_view type, std::string_view target);
    std::string to_outside(std::string_view type, std::string_view uri);
    bool empty() const { return all_.empty(); }
    std::string xml() const;

private:
    struct Relationship {
        std::string type, target;
        bool outside = false;
    };
    std::string add(Relationship);
    std::vector<Relationship> all_;
    std::map<std::string, std::size_t, std::less<>> known_;
};

inline constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// What an XML part is; the name begins with a slash.
struct PartType {
    std::string_view name, content_type;
};

using Out = std::function<void(std::string_view)>;

class Package {
public:
    virtual ~Package() = default;

    // An XML part in pieces, without its declaration.
    virtual void begin(const PartType&) = 0;
    virtual void append(std::string_view xml) = 0;
    virtual void end() = 0;
    void add(const PartType&, std::string_view xml);
    // The relationships of the part `of`, or of the package for "/". Nothing when there are none.
    void add_relationships(std::string_view of, const Relationships&);
    virtual void add_image(std::string_view name, std::string_view media_type, std::string_view bytes) = 0;
    virtual void close() = 0;
};

// `parts`: all XML parts that will come, relationships left out.
class ZipPackage : public Package {
public:
    ZipPackage(Out, const std::vector<PartType>& parts);
    void begin(const PartType&) override;
    void append(std::string_view) override;
    void end() override;
    void add_image(std::string_view name, std::string_view media_type, std::string_view bytes) override;
    void close() override;

private:
    ZipWriter zip_;
};

class FlatPackage : public Package {
public:
    // `program` opens the file: "Word.Document".
    FlatPackage(Out, std::string_view program);
    void begin(const PartType&) override;
    void append(std::string_view) override;
    void end() override;
    void add_image(std::string_view name, std::string_view media_type, std::string_view bytes) override;
    void close() override;

private:
    Out out_;
};

}  // namespace verslag::common
