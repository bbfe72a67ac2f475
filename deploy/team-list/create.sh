#!/usr/bin/env bash
# Creates the SharePoint list in which a team shares its uploads, allows the dashboard to use it, and prints "team" for config.json.
# Run it again to add columns that are missing: it changes nothing that is there.
#
#   az login --tenant <your tenant>        (for another cloud, first run: az cloud set --name AzureChinaCloud or AzureUSGovernment)
#   deploy/team-list/create.sh <client ID of the dashboard> https://contoso.sharepoint.com/sites/devices ['Device batch uploads']
#
# Requires the Azure CLI and curl, and a Privileged Role Administrator. The site has to exist; give everybody who is to share uploads
# permission to edit its lists.
#
# The Azure CLI itself may not create lists. The script therefore registers a helper app with Sites.FullControl.All for the few minutes
# that it runs, and deletes it at the end. To do without, pass a token of your own with that permission (for example from Graph
# Explorer) in GRAPH_TOKEN.
set -euo pipefail

client_id=${1:?'pass the client ID of the dashboard'}
site_url=${2:?'pass the address of the SharePoint site, e.g. https://contoso.sharepoint.com/sites/devices'}
list_name=${3:-Device batch uploads}

graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)
graph=${graph%/}
graph_app=00000003-0000-0000-c000-000000000000
helper_id=

# 1. The dashboard asks for lists that it was allowed to use, and for nothing else. This permission opens none by itself.
scope=$(az ad sp show --id "$graph_app" --output tsv \
  --query "oauth2PermissionScopes[?value=='Lists.SelectedOperations.Selected'].id")
az ad app permission add --id "$client_id" --api "$graph_app" --api-permissions "$scope=Scope"
az ad app permission admin-consent --id "$client_id"

# 2. A token that may create lists.
delete_helper() {
  if [ -n "$helper_id" ]; then az ad app delete --id "$helper_id"; fi
}
trap delete_helper EXIT

token_of_helper() {
  local login tenant role secret
  login=$(az cloud show --query endpoints.activeDirectory --output tsv)
  tenant=$(az account show --query tenantId --output tsv)
  role=$(az ad sp show --id "$graph_app" --query "appRoles[?value=='Sites.FullControl.All'].id" --output tsv)
  az ad sp create --id "$helper_id" --output none
  az ad app permission add --id "$helper_id" --api "$graph_app" --api-permissions "$role=Role" >&2
  # Entra needs a while to know the new app everywhere.
  for _ in 1 2 3 4 5 6; do
    az ad app permission admin-consent --id "$helper_id" >&2 && break
    sleep "${WAIT_SECONDS:-10}"
  done
  secret=$(az ad app credential reset --id "$helper_id" --query password --output tsv \
    --end-date "$(date -u -d '+1 hour' +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -v+1H +%Y-%m-%dT%H:%M:%SZ)")
  for _ in 1 2 3 4 5 6 7 8 9; do
    # On standard input, so that no other program sees the secret.
    curl --silent --fail --request POST "${login%/}/$tenant/oauth2/v2.0/token" --data @- <<BODY |
grant_type=client_credentials&client_id=$helper_id&scope=$graph/.default&client_secret=$(printf %s "$secret" | sed 's/%/%25/g; s/+/%2B/g; s/&/%26/g')
BODY
      sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p' | grep . && return
    sleep "${WAIT_SECONDS:-10}"
  done
  echo 'No token for the helper app. Wait a few minutes, then run the script again.' >&2
  return 1
}

if [ -z "${GRAPH_TOKEN:-}" ]; then
  helper_id=$(az ad app create --display-name 'Device Batch Dashboard: set-up of the team list' \
    --sign-in-audience AzureADMyOrg --query appId --output tsv)
  GRAPH_TOKEN=$(token_of_helper)
fi

graph_call() {
  local method=$1 path=$2
  shift 2
  az rest --skip-authorization-header --method "$method" --uri "$graph/v1.0$path" \
    --headers "Authorization=Bearer $GRAPH_TOKEN" Content-Type=application/json "$@"
}

# 3. The list with its columns. Indexed, so that SharePoint shows and filters more than 5,000 items; the key is unique, so that an upload
# is there once.
host=${site_url#https://}
host=${host%%/*}
path=${site_url#https://"$host"}
site_id=$(graph_call GET "/sites/$host:${path%/}" --query id --output tsv)
list_id=$(graph_call GET "/sites/$site_id/lists" --query "value[?displayName=='$list_name'].id | [0]" --output tsv)
if [ -z "$list_id" ]; then
  list_id=$(graph_call POST "/sites/$site_id/lists" --query id --output tsv \
    --body "{\"displayName\": \"$list_name\", \"list\": {\"template\": \"genericList\"}}")
fi

columns=$(graph_call GET "/sites/$site_id/lists/$list_id/columns" --query 'value[].name' --output tsv)
add_column() {
  if printf '%s\n' "$columns" | grep -qx "$1"; then return; fi
  graph_call POST "/sites/$site_id/lists/$list_id/columns" --output none --body "{\"name\": \"$1\", $2}"
  echo "column $1" >&2
}
add_column UploadKey '"text": {}, "indexed": true, "enforceUniqueValues": true'
add_column CustomerId '"text": {}, "indexed": true'
add_column CustomerName '"text": {}'
add_column SentBy '"text": {}'
add_column SentAt '"dateTime": {"format": "dateTime"}, "indexed": true'
add_column Record '"text": {"allowMultipleLines": true, "textType": "plain"}'

# 4. The dashboard may use this list, as far as its user may.
graph_call POST "/sites/$site_id/lists/$list_id/permissions" --output none \
  --body "{\"roles\": [\"write\"], \"grantedTo\": {\"application\": {\"id\": \"$client_id\"}}}"

printf '\n"team": {\n  "siteId": "%s",\n  "listId": "%s"\n}\n' "$site_id" "$list_id"
