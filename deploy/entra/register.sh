#!/usr/bin/env bash
# Registers the dashboard in your Entra tenant and prints the values for config.json.
#
#   az login --tenant <your tenant>        (for another cloud, first run: az cloud set --name AzureChinaCloud or AzureUSGovernment)
#   deploy/entra/register.sh https://batches.contoso.com
#
# Requires the Azure CLI. The consent at the end requires a Privileged Role Administrator.
set -euo pipefail

origin=${1:?'pass the address of the dashboard, e.g. https://batches.contoso.com'}
origin=${origin%/}
partner_center=fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd
graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)

client_id=$(az ad app create --display-name 'Device Batch Dashboard' --sign-in-audience AzureADMyOrg --query appId --output tsv)
object_id=$(az ad app show --id "$client_id" --query id --output tsv)

# Type SPA is a public client with PKCE. With type "web" the token request fails with AADSTS9002326.
az rest --method PATCH --uri "${graph%/}/v1.0/applications/$object_id" \
  --headers Content-Type=application/json \
  --body "{\"spa\": {\"redirectUris\": [\"$origin/redirect.html\", \"$origin/signed-out\"]}}"

az ad sp show --id "$client_id" --output none 2>/dev/null || az ad sp create --id "$client_id" --output none
# A tenant that has never used the API has no service principal for Partner Center.
az ad sp show --id "$partner_center" --output none 2>/dev/null || az ad sp create --id "$partner_center" --output none

scope=$(az ad sp show --id "$partner_center" --query "oauth2PermissionScopes[?value=='user_impersonation'].id" --output tsv)
az ad app permission add --id "$client_id" --api "$partner_center" --api-permissions "$scope=Scope"
az ad app permission admin-consent --id "$client_id"

printf '\n"tenant": "%s",\n"clientId": "%s"\n' "$(az account show --query tenantId --output tsv)" "$client_id"
