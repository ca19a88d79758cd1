// SPDX-License-Identifier: Apache-2.0
#include "src/cli/find_entity.hpp"

#include <fmt/core.h>

namespace actant::cli {
namespace {

constexpr std::size_t names_shown = 3;
constexpr std::size_t candidates_shown = 5;

std::string unknown(std::string_view name, const std::vector<std::string>& nearest) {
    std::string message = fmt::format("no entity is called '{}'", name);
    for (std::size_t i = 0; i < nearest.size(); ++i) {
        const std::string_view joint = i == 0 ? " (did you mean " : i + 1 == nearest.size() ? " or " : ", ";
        message += fmt::format("{}'{}'", joint, nearest[i]);
    }
    return message + (nearest.empty() ? " (the graph has nothing like it)" : "?)");
}

std::string ambiguous(std::string_view name, const std::vector<Entity>& candidates) {
    std::string message = fmt::format("'{}' names {} entities; use an id:", name, candidates.size());
    for (std::size_t i = 0; i < std::min(candidates.size(), candidates_shown); ++i) {
        const Entity& entity = candidates[i];
        message += fmt::format("{} {} ({}, {})", i == 0 ? "" : ",", entity.id, name_of(entity.type), entity.name);
    }
    return message + (candidates.size() > candidates_shown ? ", …" : "");
}

}  // namespace

std::string words_from(const std::vector<std::string>& arguments, std::size_t first) {
    std::string name;
    for (std::size_t i = first; i < arguments.size(); ++i) {
        name.append(i == first ? "" : " ").append(arguments[i]);
    }
    return name;
}

std::string unknown_name(const KnowledgeGraph& graph, std::string_view name) {
    return unknown(name, nearest_names(graph, name, names_shown));
}

const Entity& find_entity(const KnowledgeGraph& graph, std::string_view name) {
    if (const Entity* entity = graph.find_entity(name)) {
        return *entity;
    }
    const std::vector<const Entity*> found = find_by_name(graph, name);
    if (found.size() == 1) {
        return *found.front();
    }
    if (found.empty()) {
        const std::vector<std::string> nearest = nearest_names(graph, name, names_shown);
        throw NotFound(unknown(name, nearest), {}, nearest);
    }
    std::vector<Entity> candidates;
    for (const Entity* entity : found) {
        candidates.push_back(*entity);
    }
    const std::string message = ambiguous(name, candidates);
    throw NotFound(message, std::move(candidates), {});
}

}  // namespace actant::cli
