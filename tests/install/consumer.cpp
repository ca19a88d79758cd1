// SPDX-License-Identifier: Apache-2.0
// Builds a graph by hand, asks it a question and writes it: no language part needed.
#include <export/formats.hpp>
#include <graph/knowledge_graph.hpp>

#include <cstdio>
#include <string>

int main() {
    actant::DocumentGraph news;
    news.document.key = "note";
    news.document.content_hash = "0";
    news.entities.resize(2);
    news.entities[0].type = actant::EntityType::state;
    news.entities[0].name = "Nordland";
    news.entities[1].type = actant::EntityType::state;
    news.entities[1].name = "Suedland";
    actant::LocalStatement statement;
    statement.predicate = actant::Predicate::warns;
    statement.object = 1;
    statement.quote = "Nordland warnt Suedland";
    statement.end = statement.quote.size();
    news.statements.push_back(statement);

    const auto graph = actant::KnowledgeGraph::merge({&news, 1});
    const auto* format = actant::exporting::format_by_name("jsonld");
    const std::string bytes = actant::exporting::written(*format, graph);
    const auto again = format->reader(bytes);
    const bool good = graph.entities().size() == 2 && graph.relations().size() == 1 &&
                      actant::find_by_name(again, "nordland").size() == 1 &&
                      actant::exporting::written(*format, again) == bytes;
    std::puts(good ? "consumer: ok" : "consumer: the graph is not what was put in");
    return good ? 0 : 1;
}
