#!/bin/sh
# postfix.sh COMMAND…: runs a command beside a real relay, Debian's Postfix, unpacked and not installed: the machine's own
# mail is left alone. It takes mails for any address but inconnu…@ on 127.0.0.1, offers STARTTLS with a certificate made
# here, and puts them in a Maildir; on a second port, only to who gives the account's password over TLS. The command finds
# all that in PILO_RELAY_….
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "✖ Postfix ne se lance que par root, sous Debian ou Ubuntu." >&2
  exit 1
fi
sh "$root/scripts/need.sh" openssl openssl
sh "$root/scripts/need.sh" python3 python3
debs=${PILO_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/pilo}/postfix
unpacked=$debs/unpacked
if [ ! -x "$unpacked/usr/lib/postfix/sbin/master" ]; then
  mkdir -p "$debs/partial" "$unpacked"
  apt-get install -y -qq --no-install-recommends --reinstall --download-only -o Dir::Cache::archives="$debs" postfix >/dev/null ||
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends --reinstall --download-only -o Dir::Cache::archives="$debs" postfix >/dev/null; }
  for deb in "$debs"/*.deb; do
    dpkg -x "$deb" "$unpacked"
  done
fi
bin=$unpacked/usr/lib/postfix/sbin
LD_LIBRARY_PATH=$unpacked/usr/lib/postfix:$(find "$unpacked/usr/lib" -maxdepth 1 -type d -name '*-linux-gnu' | head -n 1)
export LD_LIBRARY_PATH

dir=$(mktemp -d "${TMPDIR:-/tmp}/pilo-postfix.XXXXXX")
chmod 755 "$dir"
master=
accounts=
finish() {
  for pid in $master $accounts; do
    { kill "$pid" && wait "$pid"; } 2>/dev/null || true
  done
  rm -rf "$dir"
}
trap finish EXIT
trap 'exit 143' TERM INT

# Names that every Debian has, of nobody who works here: Postfix wants its own, which come with the installed package.
owner=uucp
for queue in incoming active deferred bounce defer corrupt flush hold saved trace private; do
  install -d -o "$owner" -m 700 "$dir/queue/$queue"
done
install -d -m 755 "$dir/queue/pid"
install -d -o "$owner" -g news -m 710 "$dir/queue/public"
install -d -o "$owner" -g news -m 730 "$dir/queue/maildrop"
install -d -o "$owner" -m 700 "$dir/data"
install -d -o nobody -m 700 "$dir/mail"
install -d -m 755 "$dir/conf"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 \
  -keyout "$dir/conf/key.pem" -out "$dir/conf/certificate.pem" 2>/dev/null
echo '!/^inconnu/ all/' >"$dir/conf/boxes"

cat >"$dir/conf/main.cf" <<END
compatibility_level = 3.6
import_environment = LD_LIBRARY_PATH MAIL_CONFIG TZ
queue_directory = $dir/queue
data_directory = $dir/data
daemon_directory = $bin
command_directory = $unpacked/usr/sbin
meta_directory = $dir/conf
shlib_directory = $unpacked/usr/lib/postfix
mail_owner = $owner
setgid_group = news
default_privs = nobody
maillog_file = $dir/log
maillog_file_prefixes = $dir
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = relais.demo.invalid
mydestination =
local_transport = error:local
virtual_transport = virtual
virtual_mailbox_domains = static:all
virtual_mailbox_base = $dir/mail
virtual_mailbox_maps = regexp:$dir/conf/boxes
virtual_minimum_uid = 1
virtual_uid_maps = static:$(id -u nobody)
virtual_gid_maps = static:$(id -g nobody)
alias_maps =
smtpd_recipient_restrictions = reject_non_fqdn_recipient, permit_mynetworks, reject
smtpd_peername_lookup = no
smtpd_helo_required = yes
smtpd_helo_restrictions = reject_invalid_helo_hostname, reject_non_fqdn_helo_hostname
smtpd_tls_cert_file = $dir/conf/certificate.pem
smtpd_tls_key_file = $dir/conf/key.pem
smtpd_tls_security_level = may
strict_rfc821_envelopes = yes
strict_7bit_headers = yes
strict_8bitmime = yes
strict_mime_encoding_domain = yes
END
PILO_RELAY_USER=pilo
PILO_RELAY_PASSWORD=$(openssl rand -hex 16)
python3 "$root/scripts/postfix-accounts.py" "$dir/accounts" "$PILO_RELAY_USER" "$PILO_RELAY_PASSWORD" &
accounts=$!
# Both held open until both are known, so that they differ.
ports=$(python3 -c 'import socket
both = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
print(*[one.getsockname()[1] for one in both])')
PILO_RELAY_PORT=${ports% *}
PILO_RELAY_SECURE_PORT=${ports#* }

cat >"$dir/conf/master.cf" <<END
127.0.0.1:$PILO_RELAY_PORT inet n - n - - smtpd
127.0.0.1:$PILO_RELAY_SECURE_PORT inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_sasl_type=dovecot
  -o smtpd_sasl_path=$dir/accounts
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
cleanup unix n - n - 0 cleanup
flush unix n - n 1000? 0 flush
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
proxymap unix - - n - - proxymap
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
virtual unix - n n - - virtual
error unix - - n - - error
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
END

MAIL_CONFIG=$dir/conf "$bin/master" -d -c "$dir/conf" &
master=$!
unset LD_LIBRARY_PATH
python3 - "$PILO_RELAY_PORT" "$PILO_RELAY_SECURE_PORT" "$dir" <<'END'
import os, socket, sys, time
ports, dir = sys.argv[1:3], sys.argv[3]
for _ in range(100):
    try:
        for port in ports:
            with socket.create_connection(("127.0.0.1", int(port)), 5) as relay:
                assert relay.recv(4) == b"220 "
        os.chmod(dir + "/accounts", 0o666)
        sys.exit(0)
    except (OSError, AssertionError):
        time.sleep(0.1)
sys.exit("Postfix ne répond pas : " + open(dir + "/log").read())
END
PILO_RELAY_MAILS=$dir/mail/all
PILO_RELAY_LOG=$dir/log
# What Java trusts, beside the JDK's own authorities: nothing.
PILO_RELAY_TRUST=$dir/trust.p12
"${JAVA_HOME:+$JAVA_HOME/bin/}keytool" -importcert -noprompt -alias relay -file "$dir/conf/certificate.pem" \
  -keystore "$PILO_RELAY_TRUST" -storetype PKCS12 -storepass changeit 2>/dev/null
export PILO_RELAY_PORT PILO_RELAY_SECURE_PORT PILO_RELAY_USER PILO_RELAY_PASSWORD PILO_RELAY_MAILS PILO_RELAY_LOG PILO_RELAY_TRUST
"$@"
