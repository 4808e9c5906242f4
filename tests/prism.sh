#!/bin/sh
# Runs the tests of tests/tests/it/peer.rs against Prism, a mock server that nobody here wrote. It needs Node.js, and npm's registry.
set -eu
cd "$(dirname "$0")/.."

version=5.14.2
folder=$(mktemp -d)
servers=
trap 'kill $servers 2>/dev/null || true; rm -rf "$folder"' EXIT

npm install --prefix "$folder" --no-audit --no-fund --silent "@stoplight/prism-cli@$version"

port=${PRISM_PORT:-4310}
for spec in bcs cbr modelarts; do
    port=$((port + 1))
    "$folder/node_modules/.bin/prism" mock --port "$port" "openapi/$spec.yaml" >"$folder/$spec.log" 2>&1 &
    servers="$servers $!"
    export "HWCLOUD_PEER_$(echo "$spec" | tr '[:lower:]' '[:upper:]')=http://127.0.0.1:$port"
    patience=300
    until grep -q 'is listening' "$folder/$spec.log"; do
        patience=$((patience - 1))
        if [ "$patience" -eq 0 ] || ! kill -0 "$!"; then
            cat "$folder/$spec.log" >&2
            exit 1
        fi
        sleep 0.2
    done
done

cargo test --package hwcloud-tests --test it peer::
