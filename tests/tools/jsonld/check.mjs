#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// usage: node check.mjs FILE.jsonld …
// Expands each file with a JSON-LD processor, in modes 1.1 and 1.0, turns it into triples, and checks that entities,
// statements and direct edges come back as the file's own text has them. Exit 1 where something is lost or changed.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const SCHEMA = 'http://schema.org/';
const OA = 'http://www.w3.org/ns/oa#';
const PROV = 'http://www.w3.org/ns/prov#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const plain = (value) => (value !== null && typeof value === 'object' ? value['@value'] ?? value['@id'] ?? value.id : value);
const first = (value) => plain(list(value)[0]);
const row = (fields) => JSON.stringify(fields.map((field) => field ?? null));
const sorted = (rows) => [...rows].sort();

const offline = async (url) => {
  throw new Error(`the file asks for ${url}; its context must stand inside`);
};

/** Rows that both sides must have, read by `get(node, name)`. */
function rows(nodes, get, id, types, vocab) {
  const named = (node, type) => types(node).includes(type);
  const out = [];
  for (const node of nodes) {
    if (named(node, 'Statement')) {
      out.push(row(['statement', id(node), ...['predicate', 'subject', 'object', 'status', 'item', 'itemText', 'role', 'by', 'byText',
        'time', 'timeText', 'quote', 'begin', 'end', 'document'].map((name) => first(get(node, name)))]));
    } else if (named(node, 'Entity')) {
      out.push(row(['entity', id(node), first(get(node, 'name')), first(get(node, 'sameAs')), ...sorted(types(node)),
        ...sorted(list(get(node, 'alternateName')).map(plain)), ...sorted(list(get(node, 'identityKey')).map(plain))]));
      for (const predicate of vocab) {
        for (const target of list(get(node, predicate))) {
          out.push(row(['edge', id(node), predicate, plain(target)]));
        }
      }
    } else if (named(node, 'Mention')) {
      out.push(row(['mention', id(node), ...['name', 'refersTo', 'document', 'entityType'].map((name) => first(get(node, name))),
        ...sorted(list(get(node, 'alternateName')).map(plain)), ...sorted(list(get(node, 'mentionKey')).map(plain))]));
    } else if (named(node, 'NewsArticle')) {
      out.push(row(['document', id(node), ...['name', 'identifier', 'url', 'datePublished', 'inLanguage', 'publisher', 'contentHash',
        'fingerprint'].map((name) => first(get(node, name)))]));
    } else {
      out.push(row(['unknown', id(node)]));
    }
  }
  return sorted(out);
}

const PREDICATES = ['supplies', 'visits', 'meets', 'warns', 'warns_of', 'threatens', 'attacks', 'accuses', 'supports', 'cooperates_with',
  'requests', 'sanctions', 'opposes', 'possesses', 'leads', 'member_of'];

async function check(path) {
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const ns = file['@context']['@vocab'];
  const iris = Object.fromEntries(['name', 'alternateName', 'sameAs', 'url', 'datePublished', 'inLanguage', 'publisher', 'identifier']
    .map((name) => [name, SCHEMA + name]));
  Object.assign(iris, { quote: `${OA}exact`, begin: `${OA}start`, end: `${OA}end`, document: `${PROV}wasDerivedFrom` });
  const term = (name) => iris[name] ?? ns + name;
  const written = rows(file['@graph'], (node, name) => node[name], (node) => node.id, (node) => list(node.type), PREDICATES);

  const problems = [];
  let triples = 0;
  for (const processingMode of ['json-ld-1.1', 'json-ld-1.0']) {
    const expanded = await jsonld.expand(file, { documentLoader: offline, processingMode, safe: true });
    const short = (iri) => iri.replace(ns, '').replace(SCHEMA, '');
    const read = rows(expanded, (node, name) => node[term(name)], (node) => node['@id'], (node) => list(node['@type']).map(short), PREDICATES);
    const lost = written.filter((one) => !read.includes(one));
    const added = read.filter((one) => !written.includes(one));
    problems.push(...lost.map((one) => `${processingMode}: lost ${one}`), ...added.map((one) => `${processingMode}: new ${one}`));
    if (read.length !== written.length) {
      problems.push(`${processingMode}: ${read.length} rows instead of ${written.length}`);
    }

    const quads = await jsonld.toRDF(expanded, { documentLoader: offline, processingMode, safe: true });
    triples = quads.length;
    if (quads.some((quad) => quad.subject.termType === 'BlankNode' || quad.object.termType === 'BlankNode')) {
      problems.push(`${processingMode}: blank nodes`);
    }
    const statements = quads.filter((quad) => quad.predicate.value === RDF_TYPE && quad.object.value === `${ns}Statement`).length;
    const wanted = file['@graph'].filter((node) => list(node.type).includes('Statement')).length;
    if (statements !== wanted) {
      problems.push(`${processingMode}: ${statements} statements among the triples instead of ${wanted}`);
    }
  }
  for (const problem of problems.slice(0, 10)) {
    console.error(`${path}: ${problem}`);
  }
  console.log(`${path}: ${written.length} rows, ${triples} triples, ${problems.length} problems`);
  return problems.length === 0;
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('usage: node check.mjs FILE.jsonld …');
  process.exit(2);
}
let good = true;
for (const path of paths) {
  try {
    good = (await check(path)) && good;
  } catch (error) {
    console.error(`${path}: ${error.message}${error.details ? ` ${JSON.stringify(error.details)}` : ''}`);
    good = false;
  }
}
process.exit(good ? 0 : 1);
