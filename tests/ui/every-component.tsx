import type { VNode } from 'preact';
import { en } from '../../src/messages/en/messages.ts';
import { ActionLink, Actions, Button } from '../../src/ui/button.tsx';
import { Callout } from '../../src/ui/callout.tsx';
import { Checkboxes, Group, Radios, Select } from '../../src/ui/choices.tsx';
import type { PageContext } from '../../src/ui/context.tsx';
import { Empty } from '../../src/ui/empty.tsx';
import { Facts } from '../../src/ui/facts.tsx';
import { ErrorSummary, errorAt, Form, Hidden, type FieldFault } from '../../src/ui/form.tsx';
import { Pager } from '../../src/ui/pager.tsx';
import { Quote } from '../../src/ui/quote.tsx';
import { Heading, Item, Section } from '../../src/ui/section.tsx';
import { Table } from '../../src/ui/table.tsx';
import { Tag, type Tone } from '../../src/ui/tag.tsx';
import {
  DateInput,
  LineInput,
  NumberInput,
  PasswordInput,
  StateInput,
  StateList,
  TextArea,
} from '../../src/ui/text-inputs.tsx';
import { LANES, Timeline } from '../../src/ui/timeline.tsx';

const TONES = [
  'plain',
  'live',
  'ended',
  'open',
  'confirmed',
  'dismissed',
  'resolved',
  'alleged',
  'disputed',
  'demo',
] as const satisfies readonly Tone[];

/** One fault for every kind of control, and one for the form as a whole. */
export const FAULTS: readonly FieldFault[] = [
  'title',
  'summary',
  'decidedOn',
  'court.state',
  'timeLimitDays',
  'password',
  'outcome',
  'basis',
  'person.profiles',
  'person',
  '',
].map((path) => ({ path, message: `Something is wrong at ${path === '' ? 'the form' : path}` }));

export function pageContext(changes: Partial<PageContext> = {}): PageContext {
  return {
    locale: 'en',
    t: en,
    day: '2026-11-23',
    path: '/cases?state=XA',
    csrf: 'token-of-this-page',
    formKey: 'key-of-this-page',
    demo: true,
    actor: { name: 'Ines Vale', role: 'caseworker' },
    nav: [
      { href: '/', label: 'Work list', current: false },
      { href: '/cases', label: 'Cases', current: true },
    ],
    ...changes,
  };
}

/** Every component of the kit at least once, with `text` wherever somebody's words may stand. */
export function EveryComponent({
  text,
  faults = [],
}: {
  text: string;
  faults?: readonly FieldFault[];
}): VNode {
  const at = (path: string): string | undefined => errorAt(faults, path);
  const options = [
    { value: 'first', label: text },
    { value: text, label: 'Second', hint: text },
  ];
  return (
    <>
      <ErrorSummary faults={faults} />
      <Heading above={text} title={text} tags={<Tag tone="live">{text}</Tag>} lead={text} />
      <Callout tone="success" title={text}>
        <p>{text}</p>
      </Callout>
      <Callout tone="info">
        <p>{text}</p>
      </Callout>
      <Callout tone="warning" title={text} />
      <Section id="states" title="States" actions={<ActionLink href="/new">Add</ActionLink>}>
        <p class="tags">
          {TONES.map((tone) => (
            <Tag key={tone} tone={tone}>
              {tone}
            </Tag>
          ))}
        </p>
        <Item
          id="item"
          title={text}
          tags={<Tag tone="open">open</Tag>}
          actions={<ActionLink href="/edit">Edit</ActionLink>}
        >
          <Facts
            items={[
              { label: 'Court', value: text },
              { label: 'Decided on', value: 'July 2021' },
            ]}
          />
          <Quote text={text} lang="fr" from={text} cite={text} translation={text} />
          <Quote text={text} reported />
          <Item id="part" title={text}>
            <p>{text}</p>
          </Item>
        </Item>
        <Empty>
          <p>{text}</p>
        </Empty>
        <Table
          caption={text}
          columns={[{ label: 'State' }, { label: 'Notices', numeric: true }]}
          rows={[
            { id: 'XA', cells: [text, '12'] },
            { id: 'XB', cells: ['XB', '1,204'] },
          ]}
        />
        <Pager previous="/cases?cursor=a" next="/cases?cursor=b" />
      </Section>
      <Section id="timeline" title="Timeline">
        <Timeline
          groups={[
            {
              heading: '2021',
              entries: LANES.map((lane) => ({
                id: `in-${lane}`,
                date: 'July 2021',
                lane,
                what: text,
                href: '/records/1',
                detail: text,
                doubt: text,
                sources: [
                  { label: text, href: 'https://example.org/report' },
                  { label: 'Hearing', href: '#item' },
                ],
              })),
            },
            {
              heading: 'Date unknown',
              undated: true,
              entries: [{ id: 'undated', lane: 'pressure', what: text }],
            },
          ]}
        />
      </Section>
      <Section id="form" title="Form">
        <Form action="/cases">
          <Hidden name="version" value={text} />
          <LineInput path="title" label={text} hint={text} error={at('title')} value={text} required />
          <LineInput
            path="email"
            label="Email"
            kind="email"
            autocomplete="username"
            value={text}
            size="short"
          />
          <TextArea path="summary" label="Summary" error={at('summary')} value={text} />
          <DateInput
            path="decidedOn"
            label="Decided on"
            error={at('decidedOn')}
            value={text}
            understood={text}
          />
          <StateInput path="court.state" label="State" error={at('court.state')} value={text} />
          <StateInput path="court.other" label="Another state" hint={null} />
          <StateList />
          <NumberInput path="timeLimitDays" label="Days" error={at('timeLimitDays')} value={text} />
          <PasswordInput path="password" label="Password" error={at('password')} fresh />
          <Select path="outcome" label="Outcome" error={at('outcome')} options={options} value={text} />
          <Select path="kind" label="Kind" options={options} empty={null} />
          <Radios
            path="basis"
            label="Basis"
            hint={text}
            error={at('basis')}
            options={options}
            value="first"
          />
          <Group path="person" label={text} error={at('person')} required>
            <Checkboxes
              path="person.profiles"
              label="Profile"
              error={at('person.profiles')}
              options={options}
              values={[text]}
            />
          </Group>
          <Actions>
            <Button>Save</Button>
            <Button variant="secondary" name="then" value={text}>
              Save a draft
            </Button>
            <Button variant="danger">Delete</Button>
          </Actions>
        </Form>
        <Form action="/cases" method="get" inline>
          <LineInput path="query" label="Search" kind="search" />
          <Button variant="secondary">Search</Button>
        </Form>
      </Section>
    </>
  );
}
