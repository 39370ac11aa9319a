#!/usr/bin/env python3
"""Writes a copy of an OpenAPI contract in JSON with changes all over it, the same ones each time.

  change.py CONTRACT.json > CHANGED.json

Of every seventh object schema the first property goes; every fifth text gets a maxLength; every eleventh operation goes.
"""
import json
import sys

contract = json.load(open(sys.argv[1]))
seen = {'object': 0, 'text': 0}


def change(node):
    if isinstance(node, list):
        for item in node:
            change(item)
    elif isinstance(node, dict):
        properties = node.get('properties')
        if node.get('type') == 'object' and isinstance(properties, dict) and properties:
            seen['object'] += 1
            if seen['object'] % 7 == 0:
                del properties[next(iter(properties))]
        if node.get('type') == 'string' and 'enum' not in node:
            seen['text'] += 1
            if seen['text'] % 5 == 0:
                node['maxLength'] = 77
        for key, value in node.items():
            if key not in ('example', 'examples', 'default', 'enum'):
                change(value)


change(contract.get('components', contract.get('definitions', {})))
operations = [(path, method) for path, item in contract['paths'].items() for method in item
              if method in ('get', 'put', 'post', 'delete', 'patch')]
for path, method in operations[::11]:
    del contract['paths'][path][method]
json.dump(contract, sys.stdout, indent=1)
