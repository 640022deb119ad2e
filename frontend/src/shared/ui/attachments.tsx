import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { call, download, read } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { messageOf } from '@/shared/api/problem';
import { touch, type Kind } from '@/shared/api/touches';
import type { Schemas } from '@/shared/api/types';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatDate } from '@/shared/lib/dates';
import { formatSize } from '@/shared/lib/size';
import { Block } from './block';
import { Refusal } from './refusal';
import { Removal } from './removal';
import { Loaded } from './states';
import './attachments.css';

type Attached = Schemas['DocumentItem'];

interface AttachmentsProps {
  /** Where the documents of this object are: "/api/v1/carry-overs/…/documents". */
  path: string;
  /** What the address asks for besides. */
  query?: Record<string, string>;
  /** What the object is, for what its acts make old; the first word of the key of these reads too. */
  kind: Kind;
  mayAttach: boolean;
  title?: string;
  /** What is expected here. */
  sentence?: string;
}

const ACCEPT = '.pdf,.xlsx,.ods,.docx,.odt,.png,.jpg,.jpeg,.csv,.txt';

function Adding({ path, query = {}, kind }: AttachmentsProps) {
  const id = useId();
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [told, setTold] = useState('');
  const sending = useSingleMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('file', file);
      const header = keyFor([path, query, file.name, file.size, file.lastModified]);
      return read(call<Attached>('POST', path, { body, params: { query, header } }));
    },
    onSuccess: async ({ name }) => {
      await touch(client, kind);
      setTold(`${name} est joint.`);
    },
  });
  return (
    <div>
      <input
        className="fr-sr-only"
        type="file"
        id={id}
        accept={ACCEPT}
        disabled={sending.isPending}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) {
            setTold('');
            sending.mutate(file);
          }
          // The same file may be corrected and chosen again.
          target.value = '';
        }}
      />
      {/* The browser's own button speaks the browser's language. */}
      <label className="fr-btn fr-btn--tertiary fr-btn--sm" htmlFor={id}>
        {sending.isPending ? 'Envoi en cours…' : 'Joindre un fichier'}
      </label>
      <span className="fr-hint-text">PDF, classeur, texte ou image, 10 Mo au plus.</span>
      <Refusal error={sending.error} />
      <p className="fr-sr-only" role="status">
        {told}
      </p>
    </div>
  );
}

function One({ one, href, props }: { one: Attached; href: string; props: AttachmentsProps }) {
  const { path, query = {}, kind, mayAttach } = props;
  const [error, setError] = useState<unknown>();
  const here = useLocation({ select: (at) => at.href });
  const save = async () => {
    setError(undefined);
    try {
      await download(href, 'application/octet-stream', one.name);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <li>
      <button
        type="button"
        className="fr-link fr-link--sm fr-link--download"
        onClick={() => void save()}
      >
        {one.name}
      </button>
      <span className="pilo-mention">
        {formatSize(one.size)}, joint le {formatDate(one.createdAt)}
        {one.createdBy && ` par ${one.createdBy}`}
      </span>
      {error !== undefined && (
        <p className="fr-error-text" role="alert">
          {messageOf(error)}
        </p>
      )}
      {mayAttach && (
        <Removal
          label={
            <>
              Retirer <span className="fr-sr-only">{one.name}</span>
            </>
          }
          title={`Retirer ${one.name}\u00a0?`}
          act="Retirer la pièce"
          keep="La garder"
          remove={() => read(call<unknown>('DELETE', `${path}/${one.id}`, { params: { query } }))}
          kind={kind}
          href={here}
          done="La pièce est retirée."
        >
          Elle n’est plus listée ni rendue. Le journal d’audit garde son nom et son empreinte.
        </Removal>
      )}
    </li>
  );
}

/** The documents attached to an object: had again under their own name, added and taken away by who may. */
export function Attachments(props: AttachmentsProps) {
  const { path, query = {}, kind, mayAttach, title = 'Pièces jointes', sentence } = props;
  const heading = useId();
  const search = new URLSearchParams(query).toString();
  const list = useQuery({
    queryKey: [kind, 'documents', path, search],
    queryFn: ({ signal }) => read(call<Attached[]>('GET', path, { params: { query }, signal })),
  });
  return (
    <Block id={heading} title={title} {...(sentence ? { sentence } : {})}>
      <Loaded query={list} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <p className="fr-mb-1w">Aucune pièce n’est jointe.</p>
          ) : (
            <ul className="pilo-attachments">
              {all.map((one) => (
                <One
                  key={one.id}
                  one={one}
                  href={`${path}/${one.id}${search ? `?${search}` : ''}`}
                  props={props}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayAttach && <Adding {...props} />}
    </Block>
  );
}
