import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Tagged } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { hasStatus } from '@/shared/api/problem';
import type { Key } from '@/shared/api/resource';
import type { Act } from '@/shared/api/types';
import { useGo } from '@/shared/lib/use-go';
import { AppLink } from '../link';
import { Page } from '../page';
import { EmptyState, Loaded } from '../states';
import { lastChange, type LastChange } from './last-change';
import type { FormProps } from './server-form';

interface Frame<Answer, Body, V> {
  title: string;
  lead?: ReactNode;
  /** What stands above the page. */
  path: { label: string; href: string }[];
  bodyOf: (values: V) => Body;
  /** What is said where one arrives. */
  done: string | ((answer: Answer, values: V) => string);
}

/** How a form is left: given up at once, or once what its act made old is read again. */
function useLeave(touched: (client: QueryClient) => Promise<unknown>) {
  const client = useQueryClient();
  const go = useGo();
  return async (href: string, done?: string) => {
    if (done) {
      await touched(client);
    }
    go(href, done);
  };
}

interface NewPageProps<Made, Body, V> extends Frame<Made, Body, V> {
  of: {
    create: (body: Body, key: Key) => Promise<Made>;
    touched: (client: QueryClient) => Promise<unknown>;
  };
  draftKey: string;
  values: V;
  submit: string;
  /** The page of what was made. */
  href: (made: Made) => string;
  children: (form: FormProps<V & FieldValues>) => ReactNode;
}

/** A page that makes an object of a collection; giving up leads above. */
export function NewPage<Made, Body, V extends FieldValues>(props: NewPageProps<Made, Body, V>) {
  const { of, draftKey, title, lead, path, values, submit, bodyOf, href, done } = props;
  const leave = useLeave(of.touched);
  const keyFor = useIdempotencyKey();
  return (
    <Page title={title} path={path} lead={lead}>
      {props.children({
        draftKey,
        values,
        submitLabel: submit,
        onCancel: () => void leave(path.at(-1)?.href ?? '/'),
        onSubmit: async (typed) => {
          const body = bodyOf(typed);
          const made = await of.create(body, keyFor(body));
          await leave(href(made), typeof done === 'string' ? done : done(made, typed));
        },
      })}
    </Page>
  );
}

/** What an object says of the person who reads it: an object that says nothing is held by the page's own act. */
function forbids(view: unknown, act: Act | undefined): boolean {
  const { acts } = view as { acts?: Act[] };
  return act !== undefined && acts !== undefined && !acts.includes(act);
}

/** Before anything is typed in vain. */
const ReadOnly = ({ href }: { href: string }) => (
  <EmptyState
    title="Vous pouvez lire cette fiche, pas la changer"
    action={
      <AppLink className="fr-btn" href={href}>
        Revenir à la fiche
      </AppLink>
    }
  >
    D’autres personnes la tiennent, ou elle est archivée. La mission peut vous la confier.
  </EmptyState>
);

interface EditPageProps<View, Body, V> extends Frame<View, Body, V> {
  of: {
    name: string;
    read: (id: string) => Promise<Tagged<View>>;
    save: (id: string, body: Body, etag: string, key: Key) => Promise<unknown>;
    touched: (client: QueryClient) => Promise<unknown>;
  };
  /** As the address has it. */
  id: string;
  /** As the acts have it, where an address may name the object otherwise. */
  idOf?: (view: View) => string;
  draftKey: (view: View) => string;
  submit?: string;
  /** The title of what is not there. */
  goneTitle?: string;
  leadOf?: (view: View) => string;
  /** The object's own page, from which one comes: the last of what stands above, once it is known. */
  own: { href: string; label: string | ((view: View) => string) };
  /** What the form starts from, and what it is compared with when somebody else changed the object. */
  valuesOf: (view: View) => V;
  laterOf?: (view: View) => V;
  namesOf?: (
    view: View,
    client: QueryClient,
  ) => Record<string, string> | Promise<Record<string, string>>;
  changeOf?: (view: View) => Promise<LastChange | undefined>;
  /** The operation that saves, where each object says to whom it is open. */
  act?: Act;
  /** False for an act that any version bears. */
  quotes?: boolean;
  children: (form: FormProps<V & FieldValues>, view: View) => ReactNode;
}

/** A page that changes an object, or acts on it; giving up leads to the object. */
export function EditPage<View, Body, V extends FieldValues>(props: EditPageProps<View, Body, V>) {
  const { of, id, own, valuesOf, laterOf = valuesOf, namesOf, bodyOf, quotes = true, done } = props;
  const client = useQueryClient();
  const leave = useLeave(of.touched);
  const keyFor = useIdempotencyKey();
  const load = async () => {
    const { value, etag } = await of.read(id);
    return { value, etag, names: (await namesOf?.(value, client)) ?? {} };
  };
  // Read anew when one comes, and left alone while one types: the form stands on this version.
  const query = useQuery({
    queryKey: ['edited', of.name, id],
    queryFn: load,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const view = query.data?.value;
  const label = typeof own.label === 'string' ? own.label : view && own.label(view);
  const gone = hasStatus(query.error, 404);
  const path = gone || !label ? props.path : [...props.path, { label, href: own.href }];
  return (
    <Page
      title={gone ? (props.goneTitle ?? props.title) : props.title}
      path={path}
      lead={view && props.leadOf ? props.leadOf(view) : props.lead}
    >
      <Loaded query={query} lines={10}>
        {({ value, etag, names }) =>
          forbids(value, props.act) ? (
            <ReadOnly href={own.href} />
          ) : (
            props.children(
              {
                draftKey: props.draftKey(value),
                values: valuesOf(value),
                names,
                submitLabel: props.submit ?? 'Enregistrer',
                ...(quotes && {
                  etag,
                  reload: async () => {
                    const fresh = await load();
                    const change = props.changeOf
                      ? await props.changeOf(fresh.value)
                      : lastChange(fresh.value);
                    return { ...fresh, values: laterOf(fresh.value), change };
                  },
                }),
                onCancel: () => void leave(own.href),
                onSubmit: async (typed, version) => {
                  const body = bodyOf(typed);
                  const quoted = version ?? etag;
                  await of.save(props.idOf?.(value) ?? id, body, quoted, keyFor([body, quoted]));
                  await leave(own.href, typeof done === 'string' ? done : done(value, typed));
                },
              },
              value,
            )
          )
        }
      </Loaded>
    </Page>
  );
}
