// What crosses between C++ and TypeScript, as the files boundary.json describe it: one for each module.
//
// Types of fields: number, flag (0 or 1), text (the address of UTF-8, 0: none), an enumeration, a
// set of flags, another struct, or a list as its address and its length: [number], [text] or [struct]. Every field is
// stored as one or more doubles, in the order described.
//
// Types of arguments and results: number, int, flag, size, text (an address), memory (the address of anything), an
// array (the address of its first element) such as float[] or const double[], an object of C++ (its address) such as
// Pca or const Pca, an enumeration, a set of flags, or a struct (its address).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../setup/project.mjs';

/**
 * @typedef {object} Description
 * @property {string} prefix of the functions' names in C++
 * @property {Record<string, { header: string, style?: string, names: string[] }>} enums names of style `kebab` have hyphens in TypeScript
 * @property {Record<string, string[]>} flags bit by bit, from the lowest
 * @property {Record<string, { doc: string, fields: Record<string, string> }>} structs
 * @property {Record<string, string>} objects of C++, and the header that declares each; empty: the source does
 * @property {Record<string, [Record<string, string>, string]>} functions arguments, result
 */

/**
 * @param {string} path from the top of the project
 * @returns {Description}
 */
export function readDescription(path) {
  const described = JSON.parse(readFileSync(join(projectDir, path), 'utf8'));
  return { enums: {}, flags: {}, structs: {}, objects: {}, ...described };
}

/**
 * An argument or result that is an address: of an object, or of the elements of an array.
 * @param {string} type
 * @param {Description['objects']} objects
 * @returns {{ const: boolean, of: string, isArray: boolean } | undefined}
 */
export function pointerOf(type, objects) {
  const [, constant, of = '', array] = /^(const )?(\w+)(\[\])?$/.exec(type) ?? [];
  return array || of in objects ? { const: !!constant, of, isArray: !!array } : undefined;
}

/** @param {string} name */
export const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** @param {string} name */
export const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} name */
export const kebab = (name) => name.replaceAll('_', '-');

/**
 * Lines no longer than 100 columns.
 * @param {string} text
 * @param {string} start of each line
 */
export function wrapped(text, start) {
  const lines = [start];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length >= 100) lines.push(`${start} ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

/**
 * What a list of this type holds.
 * @param {string} type
 */
export const itemOf = (type) => /^\[(\w+)\]$/.exec(type)?.[1];
