// SPDX-License-Identifier: Apache-2.0
#include "export/query_api.hpp"

#include <algorithm>
#include <chrono>

#include <curl/curl.h>
#include <fmt/format.h>
#include <rapidjson/document.h>

#include "export/utf8.hpp"

namespace actant::exporting {
namespace {

constexpr long connect_timeout = 10;            ///< seconds
constexpr long request_timeout = 600;           ///< seconds; a removal walks the whole database
constexpr std::size_t most_answer = 1U << 24U;  ///< bytes; our queries answer with one number
constexpr std::size_t most_shown = 300;         ///< code points of a server's message
constexpr long http_not_found = 404;

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* target) {
    auto& answer = *static_cast<std::string*>(target);
    if (answer.size() + size * count > most_answer) {
        return 0;
    }
    answer.append(bytes, size * count);
    return size * count;
}

void need(CURLcode code) {
    if (code != CURLE_OK) {
        throw std::runtime_error(fmt::format("libcurl: {}", curl_easy_strerror(code)));
    }
}

std::string text_of(const rapidjson::Value& object, const char* name) {
    const auto found = object.FindMember(name);
    return found != object.MemberEnd() && found->value.IsString() ? found->value.GetString() : "";
}

/// On one line, without what a terminal would take for a command.
std::string shown(std::string_view message) {
    std::string line = valid_utf8(message);
    std::ranges::replace_if(
        line, [](unsigned char byte) { return byte < 0x20U || byte == 0x7fU; }, ' ');
    return shortened(line, most_shown);
}

bool is_loopback(std::string_view url) {
    const auto host = url.substr(url.find("://") + 3);
    return host.starts_with("localhost") || host.starts_with("127.") || host.starts_with("[::1]");
}

}  // namespace

struct QueryApi::Curl {
    CURL* handle = curl_easy_init();
    curl_slist* headers = nullptr;

    Curl() = default;
    Curl(const Curl&) = delete;
    Curl& operator=(const Curl&) = delete;
    ~Curl() {
        curl_slist_free_all(headers);
        curl_easy_cleanup(handle);
    }
};

QueryApi::QueryApi(const Neo4jServer& server)
    : curl_(std::make_unique<Curl>()),
      where_(fmt::format("database '{}' at {}", server.database, server.url)),
      user_(server.user),
      database_(server.database) {
    auto* handle = curl_->handle;
    if (handle == nullptr) {
        throw std::runtime_error("libcurl does not start");
    }
    const std::unique_ptr<char, void (*)(void*)> name(
        curl_easy_escape(handle, server.database.c_str(), static_cast<int>(server.database.size())), curl_free);
    std::string_view base = server.url;
    while (base.ends_with('/')) {
        base.remove_suffix(1);
    }
    need(curl_easy_setopt(handle, CURLOPT_URL, fmt::format("{}/db/{}/query/v2", base, name.get()).c_str()));
    need(curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https"));
    need(curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str()));
    need(curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str()));
    need(curl_easy_setopt(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC)));
    if (is_loopback(server.url)) {
        need(curl_easy_setopt(handle, CURLOPT_NOPROXY, "*"));
    }
    for (const char* header : {"Content-Type: application/json", "Accept: application/json", "Expect:"}) {
        curl_->headers = curl_slist_append(curl_->headers, header);
    }
    need(curl_easy_setopt(handle, CURLOPT_HTTPHEADER, curl_->headers));
    need(curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connect_timeout));
    need(curl_easy_setopt(handle, CURLOPT_TIMEOUT, request_timeout));
    need(curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L));
    need(curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take));
}

QueryApi::~QueryApi() = default;

std::size_t QueryApi::run(std::string_view body) {
    auto* handle = curl_->handle;
    std::string answer;
    need(curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer));
    need(curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size())));
    need(curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body.data()));
    const auto start = std::chrono::steady_clock::now();
    const CURLcode code = curl_easy_perform(handle);
    seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    switch (code) {
        case CURLE_OK: break;
        case CURLE_COULDNT_CONNECT:
            throw QueryError(
                fmt::format("{}: nothing answers there (is the server running, and is this its HTTP port?)", where_),
                true);
        case CURLE_COULDNT_RESOLVE_HOST:
            throw QueryError(fmt::format("{}: there is no host of that name", where_), false);
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR:
        case CURLE_GOT_NOTHING:
        case CURLE_PARTIAL_FILE:
        case CURLE_OPERATION_TIMEDOUT:
            throw QueryError(fmt::format("{}: the answer broke off ({})", where_, curl_easy_strerror(code)), true);
        default: throw QueryError(fmt::format("{}: {}", where_, curl_easy_strerror(code)), false);
    }
    long status = 0;
    need(curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status));
    return result(status, answer);
}

std::size_t QueryApi::result(long status, std::string_view answer) const {
    constexpr long unauthorized = 401;
    constexpr long too_many = 429;
    constexpr long server_error = 500;
    const bool overloaded = status == too_many || status >= server_error;
    rapidjson::Document json;
    json.Parse<rapidjson::kParseIterativeFlag>(answer.data(), answer.size());
    const bool object = !json.HasParseError() && json.IsObject();
    if (object) {
        const auto errors = json.FindMember("errors");
        if (errors != json.MemberEnd() && errors->value.IsArray() && !errors->value.Empty() &&
            errors->value[0].IsObject()) {
            const auto code = text_of(errors->value[0], "code");
            const auto message = shown(text_of(errors->value[0], "message"));
            if (status == unauthorized) {
                throw QueryError(
                    fmt::format("{}: user '{}' and this password are not accepted ({})", where_, user_, message),
                    false);
            }
            if (code == "Neo.ClientError.Database.DatabaseNotFound") {
                throw QueryError(
                    fmt::format("{}: there is no such database (SHOW DATABASES lists them; --database chooses)",
                                where_),
                    false);
            }
            throw QueryError(fmt::format("{}: {}: {}", where_, shown(code), message),
                             overloaded || code.starts_with("Neo.TransientError."));
        }
    }
    const bool good = status >= 200 && status < 300;
    if (good && object) {
        const auto data = json.FindMember("data");
        if (data != json.MemberEnd() && data->value.IsObject()) {
            const auto values = data->value.FindMember("values");
            const bool number = values != data->value.MemberEnd() && values->value.IsArray() &&
                                !values->value.Empty() && values->value[0].IsArray() && !values->value[0].Empty() &&
                                values->value[0][0].IsUint64();
            return number ? values->value[0][0].GetUint64() : 0;
        }
    }
    if (good) {
        throw QueryError(fmt::format("{}: the answer is cut off or no answer of the Query API", where_), true);
    }
    if (status == http_not_found) {
        throw QueryError(fmt::format("{}: no Query API there (it is on from Neo4j 5.25; from 5.19 with "
                                     "server.http_enabled_modules=QUERY_API_ENDPOINTS)",
                                     where_),
                         false);
    }
    throw QueryError(fmt::format("{}: HTTP {}", where_, status), overloaded);
}

}  // namespace actant::exporting
