#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// usage: node to_triples.mjs FILE.jsonld
// Prints the triples that the processor finds as one JSON list of [subject, predicate, object, datatype or "URIRef"].
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const documentLoader = async (url) => {
  throw new Error(`the file asks for ${url}; its context must stand inside`);
};
const STRING = 'http://www.w3.org/2001/XMLSchema#string';
const kind = ({ termType, datatype }) => {
  if (termType === 'Literal') {
    return datatype.value === STRING ? 'Literal' : datatype.value;
  }
  return termType === 'NamedNode' ? 'URIRef' : termType;
};
const file = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const quads = await jsonld.toRDF(file, { documentLoader, safe: true });
process.stdout.write(JSON.stringify(quads.map((q) => [q.subject.value, q.predicate.value, q.object.value, kind(q.object)])));
