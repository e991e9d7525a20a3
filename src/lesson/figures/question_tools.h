// What the questions of several figures are made of.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lesson/figures/question.h"

namespace cosine_lab {

/// Fills {first} and {second} with the compared pair.
[[nodiscard]] Node about_pair(const Scene& scene, std::string_view key,
                              std::vector<Node> more = {});

/// "A and B"
[[nodiscard]] Node pair_name(const Scene& scene, const Compared& pair);

/// A question that cannot be asked, for the reason that the catalogue has under `key`.
[[nodiscard]] Posed refusal(std::string_view key);

/// One of the catalogue's texts is right.
[[nodiscard]] Posed choice_of(Node ask, const std::vector<std::string_view>& keys,
                              std::size_t right);

/// One of these vectors, of which every one with the greatest of `scores` is right.
[[nodiscard]] Posed choice_of_best(Node ask, std::vector<Node> options,
                                   const std::vector<double>& scores);

/// At most `most` vectors other than `one`, in the order of the scene.
[[nodiscard]] std::vector<std::size_t> others_of(const Scene& scene, std::size_t one,
                                                 std::size_t most);

/// True where each of these has a direction.
[[nodiscard]] bool have_directions(const Scene& scene, const std::vector<std::size_t>& vectors);

/// Compares another pair of the scene.
void pick_pair(Scene& scene, Dice& dice);

/// New whole numbers from 1 to 9 for the vector, or from -9 to 9 where the scene has numbers below
/// 0 already, not all of them 0.
void pick_numbers(Scene& scene, std::size_t vector, Dice& dice);

/// The options of an order as they belong: "A, B = C, D", with "=" between equal ones.
[[nodiscard]] Node in_order(const Posed& posed);

/// The option that was chosen first; of a reply that chose one.
[[nodiscard]] std::size_t chosen_one(const Reply& reply);

}  // namespace cosine_lab
