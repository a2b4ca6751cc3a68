import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import type { Contract, Operation, Parameter, Place } from './contract.js';

/** What is wrong, in words; null when nothing is. */
export type Fault = string | null;

/** Holds requests and answers against the contract. */
export interface ContractChecker {
  parameters(operation: Operation, kind: Parameter['in'], values: Readonly<Record<string, unknown>>): Fault;
  body(operation: Operation, contentType: string, body: unknown): Fault;
  answer(operation: Operation, status: number, contentType: string, body: unknown): Fault;
}

/** Compiles each schema at its first use. */
export function createContractChecker({ document }: Contract): ContractChecker {
  const ajv = new Ajv2020({ allErrors: true, strictSchema: false, allowUnionTypes: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: 'contract' });
  const compiled = new Map<string, ValidateFunction>();

  const faultOf = (place: Place, value: unknown, name: string): Fault => {
    const pointer = place.map((key) => encodeURIComponent(escapeKey(key))).join('/');
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `contract#/${pointer}` });
    compiled.set(pointer, validate);
    return validate(value) ? null : `${name}${describe(validate.errors?.[0])}`;
  };

  return {
    parameters(operation, kind, values) {
      for (const parameter of operation.parameters.filter((one) => one.in === kind)) {
        const value = values[kind === 'header' ? parameter.name.toLowerCase() : parameter.name];
        if (value === undefined) return `${parameter.name} is missing`;
        const fault = faultOf(parameter.schema, value, parameter.name);
        if (fault !== null) return fault;
      }
      return null;
    },

    body(operation, contentType, body) {
      if (operation.body.size === 0) return null;
      const place = operation.body.get(contentType);
      return place === undefined
        ? `the content type ${contentType} is not taken`
        : faultOf(place, body, 'body');
    },

    answer(operation, status, contentType, body) {
      const content =
        operation.answers.get(String(status)) ??
        (status >= 400 ? operation.answers.get('default') : undefined);
      if (content === undefined) return `the status ${status} is not foreseen`;
      if (content.size === 0) return body === undefined ? null : 'there is a body where none belongs';
      const place = content.get(contentType);
      return place === undefined
        ? `the content type ${contentType} is not foreseen`
        : faultOf(place, body, 'answer');
    },
  };
}

/** As a JSON pointer writes it (RFC 6901). */
const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function describe(error: ErrorObject | undefined): string {
  return error === undefined
    ? ' is wrong'
    : `${error.instancePath.replaceAll('/', '.')} ${error.message ?? 'is wrong'}`;
}
