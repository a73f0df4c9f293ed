$key  = 'HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync'
# Set-ItemProperty HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync TrustModelData contoso.com
Set-ItemProperty -Path $key -Name TrustModelData -Value 'contoso.com'
Set-ItemProperty -Path HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync -Name TrustModelData -Value ($list -join ', ') -Type String
Set-ItemProperty -Path HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync -Name TrustModelData -Value "$domain" -Type String
Set-ItemProperty @splat -Name TrustModelData -Value contoso.com
Set-ItemProperty -Path HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync -Name TrustModelData -Value contoso.com -WhatIf
Write-Host 'Set-ItemProperty -Path HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync -Name TrustModelData -Value contoso.com'
$text = @"
Set-ItemProperty -Path HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync -Name TrustModelData -Value contoso.com
"@
# gpolint-disable-next-line trust-model-data-replaced
Set-ItemProperty -Path HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync -Name TrustModelData -Value contoso.com
Remove-ItemProperty -Path HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync -Name TrustModelData
