<# Each of these takes the client's own domains away. #>
$key = 'HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync'
Set-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Office\16.0\Lync' -Name TrustModelData -Value 'contoso.com' -Type String
sp HKCU:\SOFTWARE\Policies\Microsoft\Office\15.0\Lync trustmodeldata "contoso.com, lync.com"
if (-not (Test-Path $key)) {
    New-Item -Path $key -Force | Out-Null
    New-ItemProperty -LiteralPath "Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Office\16.0\Lync" `
        -Name 'TrustModelData' -PropertyType String `
        -Value "contoso.com" -Force | Out-Null
}
Set-GPRegistryValue -Name 'Lync' -Key 'HKLM\Software\Policies\Microsoft\Office\16.0\Lync' -ValueName TrustModelData -Type String -Value 'contoso.com'
Set-GPPrefRegistryValue -Name 'Lync' -Context Computer -Action Update -Key 'HKLM\Software\Policies\Microsoft\Office\16.0\Lync' -ValueName TrustModelData -Type String -Value 'it''s.example'
reg.exe add "HKLM\Software\Policies\Microsoft\Office\16.0\Lync" /v TrustModelData /t REG_SZ /d contoso.com /f
