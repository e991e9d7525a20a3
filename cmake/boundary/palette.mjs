// The palette crosses as an array of colours: their order for both sides, as src/view/palette.json describes it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

/** @typedef {{ names: string[], vectors: number }} PaletteDescription */

/** @param {PaletteDescription} description */
const allNames = ({ names, vectors }) => [
  ...names,
  ...Array.from({ length: vectors }, (_, index) => `vector-${index}`),
];

/** @param {PaletteDescription} description */
function cpp(description) {
  const { names } = description;
  const members = [...names.map((name) => name.replaceAll('-', '_')), 'vectors'];
  const checks = members.map(
    (one, place) => `offsetof(Palette, ${one}) == ${place} * sizeof(Palette::paper)`,
  );
  const all = allNames(description);
  return `// clang-format off
// Written by npm run format from palette.json beside it: change that.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace cosine_lab {

/// The names in web/themes.json, in the order of Palette.
constexpr std::array<std::string_view, ${all.length}> kPaletteNames{
${all.map((name) => `    "${name}",\n`).join('')}};

/// Whether the members of Palette stand in the order of the names.
template <typename Palette>
constexpr bool has_order_of_names() {
  return sizeof(Palette) == kPaletteNames.size() * sizeof(Palette::paper) &&
         ${checks.join(' &&\n         ')};
}

}  // namespace cosine_lab
`;
}

/**
 * @param {PaletteDescription} description
 * @param {string} source where it stands
 */
const typescript = (
  description,
  source,
) => `// Written by npm run format from ${source}: change that.

/** In the order of the colours in memory. */
export type PaletteNames = readonly [
${allNames(description)
  .map((name) => `'${name}',`)
  .join('\n')}
];
export type VectorColours = ${description.vectors};
`;

const SOURCE = 'src/view/palette.json';

/** @returns {Record<string, string>} both sides, by their paths; TypeScript is not laid out yet */
export function paletteFiles() {
  /** @type {PaletteDescription} */
  const description = JSON.parse(readFileSync(join(projectDir, SOURCE), 'utf8'));
  return {
    'src/view/palette_names.h': cpp(description),
    'web/figure/draw/palette-names.ts': typescript(description, SOURCE),
  };
}
