import { readFileSync } from 'node:fs';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}

interface Operation {
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface OpenApi {
  paths: Record<string, { get?: Operation }>;
  components?: { schemas?: Record<string, Schema> };
}

/** A service's OpenAPI document, as it promises it in its `contracts` folder. */
export class Contract {
  private constructor(private readonly document: OpenApi) {}

  static of(service: string): Contract {
    return new Contract(JSON.parse(readFileSync(fileOf(service), 'utf8')) as OpenApi);
  }

  /** What is wrong, by this contract, with asking this address and reading this body; nothing if all is promised. */
  breaches(url: URL, body: unknown): string[] {
    const found = Object.entries(this.document.paths).find(([path]) => pattern(path).test(url.pathname));
    const operation = found?.[1].get;
    if (!operation) return [`${url.pathname} is not promised`];
    const schema = Object.values(operation.responses['200']?.content ?? {})[0]?.schema;
    if (!schema) return [`${url.pathname} promises no body`];
    return [...this.unknownParameters(operation, url), ...this.differences(schema, body, '')];
  }

  private unknownParameters({ parameters = [] }: Operation, url: URL): string[] {
    const known = new Set(parameters.filter((one) => one.in === 'query').map(({ name }) => name));
    return [...url.searchParams.keys()].filter((name) => !known.has(name)).map((name) => `?${name} is not promised`);
  }

  private differences(given: Schema, value: unknown, at: string): string[] {
    const schemas = this.whole(given);
    if (value === null || value === undefined || schemas.every((schema) => Object.keys(schema).length === 0)) return [];
    if (Array.isArray(value)) return value.flatMap((one, i) => this.items(schemas, one, `${at}/${i}`));
    if (typeof value === 'object') return this.fields(schemas, value, at);
    return schemas.some((schema) => isPromised(schema, value)) ? [] : [`${at} is ${JSON.stringify(value)}`];
  }

  private items(schemas: Schema[], value: unknown, at: string): string[] {
    const items = schemas.find((schema) => schema.items)?.items;
    return items ? this.differences(items, value, at) : [`${at} is in no promised list`];
  }

  private fields(schemas: Schema[], value: object, at: string): string[] {
    const promised = Object.assign({}, ...schemas.map(({ properties }) => properties)) as Record<string, Schema>;
    const others = schemas.map((schema) => schema.additionalProperties).find((one) => typeof one === 'object');
    return Object.entries(value).flatMap(([name, field]) => {
      const schema = promised[name] ?? others;
      return schema ? this.differences(schema, field, `${at}/${name}`) : [`${at}/${name} is not promised`];
    });
  }

  /** A schema with its references and parts laid open. */
  private whole(schema: Schema): Schema[] {
    const name = schema.$ref?.split('/').at(-1);
    const referred = name === undefined ? undefined : this.document.components?.schemas?.[name];
    const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
    return [...(referred ? this.whole(referred) : [schema]), ...parts.flatMap((part) => this.whole(part))];
  }
}

const fileOf = (service: string) => new URL(`../../${service}/contracts/openapi.json`, import.meta.url);

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}

function isPromised(schema: Schema, value: unknown): boolean {
  if (schema.enum) return schema.enum.includes(value);
  const types = [schema.type ?? []].flat();
  return types.some((type) => (type === 'integer' ? Number.isInteger(value) : typeof value === type));
}
