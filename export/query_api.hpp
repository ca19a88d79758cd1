// SPDX-License-Identifier: Apache-2.0
// One query after the other to the Query API of a Neo4j server (POST /db/{name}/query/v2).
#pragma once

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "export/neo4j_loader.hpp"

namespace actant::exporting {

/// A request failed. `later` tells whether the same request may succeed after a while.
class QueryError : public std::runtime_error {
  public:
    QueryError(const std::string& what, bool later) : std::runtime_error(what), later_(later) {}
    bool later() const { return later_; }

  private:
    bool later_;
};

class QueryApi {
  public:
    explicit QueryApi(const Neo4jServer& server);
    ~QueryApi();
    QueryApi(const QueryApi&) = delete;
    QueryApi& operator=(const QueryApi&) = delete;

    /// Runs one query in a transaction of its own. `body` is the JSON {"statement": …, "parameters": …}.
    /// Gives the number in the first column of the first row, 0 where there is none. @throws QueryError
    std::size_t run(std::string_view body);
    /// Spent in waiting for the server.
    double seconds() const { return seconds_; }

  private:
    struct Curl;
    std::size_t result(long status, std::string_view answer) const;

    std::unique_ptr<Curl> curl_;
    std::string where_;  ///< "database 'neo4j' at http://localhost:7474"
    std::string user_, database_;
    double seconds_ = 0;
};

}  // namespace actant::exporting
